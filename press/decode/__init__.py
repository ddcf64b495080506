"""The gate: YAML, TOML and JSON become plain values with places, or problems."""
