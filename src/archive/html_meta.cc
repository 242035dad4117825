#include "archive/html_meta.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

#include "archive/html_tree.h"
#include "archive/published.h"

namespace bienban::html {

namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

// What may stand for a page's date, the best first: the first kind of mark that holds a date counts.
enum DateRank { from_meta, from_json_ld, from_item_property, from_time, no_date };

struct Found {
  DateRank date_rank = no_date;
  std::string published;
  std::string property_title;
  std::string json_ld_title;
  std::string head_title;

  void date(DateRank rank, std::string_view text) {
    if (rank >= date_rank) return;
    std::string day = published_date(text);
    if (day.empty()) return;
    date_rank = rank;
    published = std::move(day);
  }
};

bool names_a_date(std::string_view name) {
  constexpr std::array<std::string_view, 11> names = {"article:published_time",
                                                      "og:article:published_time",
                                                      "pubdate",
                                                      "publishdate",
                                                      "publish-date",
                                                      "datepublished",
                                                      "dc.date",
                                                      "dc.date.issued",
                                                      "dcterms.issued",
                                                      "date",
                                                      "citation_publication_date"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

void read_json_ld(simdjson::dom::element element, int depth, Found& found) {
  constexpr int kDeepest = 8;
  if (depth > kDeepest) return;
  if (simdjson::dom::array array; element.get(array) == simdjson::SUCCESS) {
    for (const simdjson::dom::element item : array) read_json_ld(item, depth + 1, found);
    return;
  }
  simdjson::dom::object object;
  if (element.get(object) != simdjson::SUCCESS) return;
  std::string_view text;
  if (object["datePublished"].get(text) == simdjson::SUCCESS) found.date(from_json_ld, text);
  if (found.json_ld_title.empty() && object["headline"].get(text) == simdjson::SUCCESS) found.json_ld_title = text;
  if (simdjson::dom::element graph; object["@graph"].get(graph) == simdjson::SUCCESS)
    read_json_ld(graph, depth + 1, found);
}

void read_meta(const GumboNode* node, Found& found) {
  const std::string_view content = attribute(node, "content");
  for (const char* key : {"property", "name", "itemprop"}) {
    const std::string name = lower(attribute(node, key));
    if (names_a_date(name)) found.date(from_meta, content);
    if (name == "og:title" && found.property_title.empty()) found.property_title = content;
  }
}

void read_node(const GumboNode* node, simdjson::dom::parser& parser, Found& found) {
  if (is(node, GUMBO_TAG_META)) {
    read_meta(node, found);
  } else if (is(node, GUMBO_TAG_TITLE)) {
    if (found.head_title.empty()) found.head_title = line_of(node);
  } else if (is(node, GUMBO_TAG_TIME)) {
    const std::string_view time = attribute(node, "datetime");
    found.date(from_time, time.empty() ? std::string_view(line_of(node)) : time);
  } else if (is(node, GUMBO_TAG_SCRIPT)) {
    const GumboVector& below = children(node);
    if (lower(attribute(node, "type")) == "application/ld+json" && below.length == 1) {
      const std::string_view json = static_cast<const GumboNode*>(below.data[0])->v.text.text;
      // A page whose JSON-LD is broken still has its other marks.
      if (simdjson::dom::element element; parser.parse(json.data(), json.size()).get(element) == simdjson::SUCCESS)
        read_json_ld(element, 0, found);
    }
    return;
  }
  if (lower(attribute(node, "itemprop")) == "datepublished") {
    const std::string_view content = attribute(node, "content");
    found.date(from_item_property, content.empty() ? attribute(node, "datetime") : content);
  }
  const GumboVector& below = children(node);
  for (unsigned i = 0; i < below.length; ++i) read_node(static_cast<const GumboNode*>(below.data[i]), parser, found);
}

}  // namespace

PageMeta page_meta(const GumboNode* root) {
  Found found;
  simdjson::dom::parser parser;
  read_node(root, parser, found);
  PageMeta meta;
  meta.published = found.published;
  meta.title = !found.property_title.empty()  ? found.property_title
               : !found.json_ld_title.empty() ? found.json_ld_title
                                              : found.head_title;
  return meta;
}

std::string claimed_charset(std::string_view bytes) {
  constexpr std::size_t kFirst = 4096;  // browsers look at 1024; some pages put more before it
  const std::string head = lower(bytes.substr(0, kFirst));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  std::size_t begin = at + std::string_view("charset=").size();
  if (begin < head.size() && (head[begin] == '"' || head[begin] == '\'')) ++begin;
  const std::size_t end = head.find_first_of("\"' ;/>\r\n\t", begin);
  return end == std::string::npos ? std::string() : head.substr(begin, end - begin);
}

}  // namespace bienban::html
