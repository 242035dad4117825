#include "archive/html_tree.h"

#include <algorithm>
#include <array>

namespace bienban::html {

namespace {

constexpr std::array kBlocks = {
    GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_H1,      GUMBO_TAG_H2,         GUMBO_TAG_H3,      GUMBO_TAG_H4,
    GUMBO_TAG_H5,      GUMBO_TAG_H6,      GUMBO_TAG_UL,      GUMBO_TAG_OL,         GUMBO_TAG_LI,      GUMBO_TAG_DL,
    GUMBO_TAG_DT,      GUMBO_TAG_DD,      GUMBO_TAG_TABLE,   GUMBO_TAG_TR,         GUMBO_TAG_CAPTION, GUMBO_TAG_FIGURE,
    GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,     GUMBO_TAG_HEADER,
    GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER,  GUMBO_TAG_DETAILS, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_HR,      GUMBO_TAG_BODY};

constexpr std::array kClutter = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_NAV,    GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE,
    GUMBO_TAG_FORM,   GUMBO_TAG_BUTTON,   GUMBO_TAG_SELECT,   GUMBO_TAG_SVG,    GUMBO_TAG_IFRAME, GUMBO_TAG_TEMPLATE,
    GUMBO_TAG_HEAD,   GUMBO_TAG_TEXTAREA, GUMBO_TAG_OBJECT,   GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO,  GUMBO_TAG_VIDEO};

// Words in the classes and ids of what surrounds an article.
constexpr std::array<std::string_view, 30> kClutterWords = {
    "related",    "relate",        "menu",    "nav",       "navbar",      "breadcrumb", "breadcrumbs", "share",
    "sharing",    "social",        "comment", "comments",  "tag",         "tags",       "advert",      "adverts",
    "ads",        "advertisement", "banner",  "sidebar",   "footer",      "popup",      "newsletter",  "subscribe",
    "pagination", "pager",         "toolbar", "recommend", "recommended", "widget"};

bool in_order(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Calls `found` with each word of "article-body__text NewsDetail": article, body, text, news, detail.
template <class Found>
bool any_word(std::string_view names, const Found& found) {
  std::string word;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool begins = c >= 'A' && c <= 'Z' && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
    if ((!is_letter(c) || begins) && !word.empty()) {
      if (found(std::string_view(word))) return true;
      word.clear();
    }
    if (is_letter(c)) word += lower(c);
  }
  return false;
}

bool is_hidden(const GumboNode* node) {
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr) return true;
  std::string style(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos;
}

void append_line(const GumboNode* node, std::string& line) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
    for (const char* c = node->v.text.text; *c != '\0'; ++c) {
      const bool blank = *c == ' ' || *c == '\t' || *c == '\n' || *c == '\r' || *c == '\f';
      if (!blank) {
        line += *c;
      } else if (!line.empty() && line.back() != ' ') {
        line += ' ';
      }
    }
    return;
  }
  if (!in_order(node) || is_clutter(node)) return;
  const bool breaks = is_block(node) || is(node, GUMBO_TAG_BR) || is(node, GUMBO_TAG_TD) || is(node, GUMBO_TAG_TH);
  if (breaks && !line.empty() && line.back() != ' ') line += ' ';
  const GumboVector& below = children(node);
  for (unsigned i = 0; i < below.length; ++i) append_line(static_cast<const GumboNode*>(below.data[i]), line);
  if (breaks && !line.empty() && line.back() != ' ') line += ' ';
}

void add_size(const GumboNode* node, bool linked, TextSize& size) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
    const std::size_t n = std::string_view(node->v.text.text).size();
    size.all += n;
    if (linked) size.linked += n;
    return;
  }
  if (!in_order(node) || is_clutter(node)) return;
  const GumboVector& below = children(node);
  for (unsigned i = 0; i < below.length; ++i)
    add_size(static_cast<const GumboNode*>(below.data[i]), linked || is(node, GUMBO_TAG_A), size);
}

}  // namespace

bool is(const GumboNode* node, GumboTag tag) { return node != nullptr && in_order(node) && node->v.element.tag == tag; }

std::string_view attribute(const GumboNode* node, const char* name) {
  if (node == nullptr || !in_order(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found != nullptr ? found->value : std::string_view();
}

const GumboVector& children(const GumboNode* node) {
  static constexpr GumboVector kNone{};
  if (node == nullptr) return kNone;
  if (node->type == GUMBO_NODE_DOCUMENT) return node->v.document.children;
  return in_order(node) ? node->v.element.children : kNone;
}

bool is_block(const GumboNode* node) {
  return std::any_of(kBlocks.begin(), kBlocks.end(), [&](GumboTag tag) { return is(node, tag); });
}

bool is_clutter(const GumboNode* node) {
  if (node == nullptr || !in_order(node)) return false;
  const GumboTag tag = node->v.element.tag;
  if (std::find(kClutter.begin(), kClutter.end(), tag) != kClutter.end()) return true;
  // Pages tag their <body> and <article> with all sorts of words.
  if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN) return false;
  if (is_hidden(node)) return true;
  const auto is_word = [](std::string_view word) {
    return std::find(kClutterWords.begin(), kClutterWords.end(), word) != kClutterWords.end();
  };
  return any_word(attribute(node, "class"), is_word) || any_word(attribute(node, "id"), is_word) ||
         attribute(node, "role") == "navigation";
}

bool has_word(const GumboNode* node, std::string_view word) {
  const auto same = [&](std::string_view other) { return other == word; };
  return any_word(attribute(node, "class"), same) || any_word(attribute(node, "id"), same);
}

std::string line_of(const GumboNode* node) {
  std::string line;
  append_line(node, line);
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

TextSize text_size(const GumboNode* node) {
  TextSize size;
  add_size(node, false, size);
  return size;
}

}  // namespace bienban::html
