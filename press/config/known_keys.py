"""Every key of Hugo 0.168's configuration, so that those we do not use pass in silence."""

_TABLE = """
.: archetypedir assetdir author baseurl build builddrafts buildexpired buildfuture cachedir caches
  canonifyurls capitalizelisttitles cascade cleandestinationdir configdir contentdir contenttypes
  copyright datadir debug defaultcontentlanguage defaultcontentlanguageinsubdir defaultcontentrole
  defaultcontentroleinsubdir defaultcontentversion defaultcontentversioninsubdir
  defaultoutputformat deployment description disablealiases disabledefaultlanguageredirect
  disabledefaultsiteredirect disablefastrender disablehugogeneratorinject disablekinds
  disablelanguages disablelivereload disablepathtolower enableemoji enablegitinfo
  enablemissingtranslationplaceholders enablerobotstxt environment forcesyncstatic frontmatter gc
  hascjklanguage httpcache i18ndir ignorecache ignorefiles ignorelogs ignorevendorpaths imaging
  internal label languagecode languages layoutdir locale loglevel mainsections markup mediatypes
  menu menus minify module newcontenteditor nobuildlock nochmod notimes outputformats outputs page
  pagination paniconwarning params permalinks pluralizelisttitles poll printi18nwarnings
  printpathwarnings printunusedtemplates privacy publishdir quiet reflinkserrorlevel
  reflinksnotfoundurl related relativeurls removepathaccents rendersegments rendertomemory
  resourcedir roles sectionpagesmenu security segments server services sitemap social staticdir
  staticdir0 staticdir1 staticdir2 staticdir3 staticdir4 staticdir5 staticdir6 staticdir7
  staticdir8 staticdir9 staticdir10 summarylength taxonomies templatemetrics templatemetricshints
  theme themesdir timeout timezone title titlecasestyle uglyurls verbose versions watch weight
  workingdir
build: buildstats cachebusters cleandestinationdir nojsconfiginassets usejsconfiginassets
  useresourcecachewhen writestats
frontmatter: date expirydate lastmod publishdate
markup: asciidocext defaultmarkdownhandler goldmark highlight rst tableofcontents
markup.goldmark: duplicateresourcefiles extensions parser renderer renderhooks
markup.goldmark.renderer: hardwraps unsafe xhtml
markup.goldmark.parser: attribute autodefinitiontermid autoheadingid autoheadingidtype autoidtype
  wrapstandaloneimagewithinparagraph
markup.goldmark.parser.attribute: block title
markup.goldmark.extensions: cjk definitionlist extras footnote linkify linkifyprotocol passthrough
  strikethrough table tasklist typographer
markup.goldmark.extensions.typographer: apostrophe disable ellipsis emdash endash leftanglequote
  leftdoublequote leftsinglequote rightanglequote rightdoublequote rightsinglequote
markup.goldmark.extensions.footnote: backlinkhtml enable enableautoidprefix
markup.goldmark.extensions.extras: delete insert mark subscript superscript
markup.goldmark.extensions.passthrough: delimiters enable
markup.goldmark.extensions.passthrough.delimiters: block inline
markup.goldmark.extensions.cjk: eastasianlinebreaks eastasianlinebreaksstyle enable escapedspace
markup.goldmark.renderhooks: image link
markup.highlight: anchorlinenos codefences guesssyntax hl_inline hl_lines lineanchors linenos
  linenostart linenumbersintable noclasses nohl style tabwidth wrapperclass
markup.tableofcontents: endlevel ordered startlevel
minify: disablecss disablehtml disablejs disablejson disablesvg disablexml minifyoutput tdewolff
module: auth hugoversion imports mounts noproxy novendor params private proxy replacements
  vendorclosest workspace
outputs: 404 home page robotstxt rss section sitemap taxonomy term
page: nextprevinsectionsortorder nextprevsortorder
pagination: disablealiases pagersize path
privacy: disqus googleanalytics instagram twitter vimeo x youtube
related: includenewer indices threshold tolower
security: allowcontent enableinlineshortcodes exec funcs gotemplates http node
services: disqus googleanalytics instagram rss twitter x
sitemap: changefreq disable filename priority
"""


def _read(table: str) -> dict[str, frozenset[str]]:
    """Keys by the group they stand in; the outermost group is the empty text."""
    groups: dict[str, list[str]] = {}
    name = ""
    for line in table.strip().splitlines():
        words = line.split()
        if not line.startswith(" "):
            name = words.pop(0).strip(".:")
        groups.setdefault(name, []).extend(words)
    return {group: frozenset(keys) for group, keys in groups.items()}


KNOWN = _read(_TABLE)
"""The keys Hugo knows, by the dotted name of their group."""

LANGUAGE = KNOWN[""] | frozenset(
    {"direction", "disabled", "languagecode", "languagedirection", "languagename"}
)
"""What may stand in one language: its own keys, and nearly all others for this language alone."""

OLD = {
    "blackfriday": "markup.goldmark",
    "disqusshortname": "services.disqus.shortname",
    "enableinlineshortcodes": "security.enableInlineShortcodes",
    "footnoteanchorprefix": "",
    "footnotereturnlinkcontents": "markup.goldmark.extensions.footnote.backlinkHTML",
    "googleanalytics": "services.googleAnalytics.ID",
    "ignoreerrors": "ignoreLogs",
    "languagedirection": "languages.<code>.direction",
    "languagename": "languages.<code>.label",
    "logi18nwarnings": "printI18nWarnings",
    "logpathwarnings": "printPathWarnings",
    "metadataformat": "",
    "paginate": "pagination.pagerSize",
    "paginatepath": "pagination.path",
    "preservetaxonomynames": "",
    "pygmentscodefences": "markup.highlight.codeFences",
    "pygmentscodefencesguesssyntax": "markup.highlight.guessSyntax",
    "pygmentsoptions": "markup.highlight",
    "pygmentsstyle": "markup.highlight.style",
    "pygmentsuseclasses": "markup.highlight.noClasses",
    "rsslimit": "services.rss.limit",
    "rssuri": "outputFormats.rss.baseName",
}
"""Keys that older versions knew, and what to write instead; empty when there is nothing."""

_BOOK = """
    comments commitpath dateformat editlink editpath favicon lastchangelink logo menubundle
    portablelinks repo search section serviceworker theme toc translatedonly
"""
BOOK = frozenset(f"book{name}" for name in _BOOK.split())
"""hugo-book's parameters."""
