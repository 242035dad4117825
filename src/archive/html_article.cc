#include "archive/html_article.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include "archive/byte_stream.h"
#include "archive/html_meta.h"
#include "archive/html_tree.h"
#include "text/decode.h"

namespace bienban {

namespace {

using namespace html;

// Gumbo and the walks below recurse from element to element: a page may not make them run out of stack.
constexpr int kDeepest = 1500;

// An upper bound for the depth of a page's tree, from its tags alone. Elements that HTML closes by itself don't count.
bool nested_without_end(std::string_view page) {
  constexpr std::array<std::string_view, 34> kShut = {
      "p",   "li", "td",   "tr",       "th",       "dd",      "dt",   "option", "tbody", "thead", "tfoot",  "br",
      "img", "hr", "meta", "link",     "input",    "area",    "base", "col",    "embed", "param", "source", "track",
      "wbr", "rp", "rt",   "colgroup", "optgroup", "caption", "body", "head",   "html",  "frame"};
  int depth = 0;
  for (std::size_t i = page.find('<'); i != std::string_view::npos; i = page.find('<', i + 1)) {
    const bool closes = i + 1 < page.size() && page[i + 1] == '/';
    std::string name;
    for (std::size_t k = i + (closes ? 2 : 1); k < page.size() && name.size() < 12; ++k) {
      const char c = page[k];
      if (c >= 'A' && c <= 'Z') {
        name += static_cast<char>(c - 'A' + 'a');
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9' && !name.empty())) {
        name += c;
      } else {
        break;
      }
    }
    bool shut = name.empty();
    for (const std::string_view tag : kShut) shut = shut || tag == name;
    if (shut) continue;
    depth += closes ? -1 : 1;
    if (depth < 0) depth = 0;
    if (depth > kDeepest) return true;
  }
  return false;
}

class Page {
 public:
  explicit Page(const std::string& utf8)
      : output_(gumbo_parse_with_options(&kGumboDefaultOptions, utf8.data(), utf8.size())) {
    if (output_ == nullptr) throw std::bad_alloc();
  }
  ~Page() { gumbo_destroy_output(&kGumboDefaultOptions, output_); }
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;
  [[nodiscard]] const GumboNode* root() const { return output_->root; }

 private:
  GumboOutput* output_;
};

// The text of the paragraphs below a node that are long and hold few links: what reads like an article.
class ReadableText {
 public:
  explicit ReadableText(const GumboNode* root) { root_ = add(root); }

  // The smallest element that holds most of the page's readable text, or null where there is none.
  [[nodiscard]] const GumboNode* container() const {
    const Entry* at = &entries_[root_];
    if (at->size == 0) return nullptr;
    for (;;) {
      const Entry* next = nullptr;
      for (const std::size_t child : at->children)
        if (entries_[child].size * 10 >= at->size * 8) next = &entries_[child];
      if (next == nullptr || next->is_paragraph) return at->node;
      at = next;
    }
  }

  // Of the elements that `chosen` says yes to, the one with the most readable text; null where none has any.
  template <class Chosen>
  [[nodiscard]] const GumboNode* largest(const Chosen& chosen) const {
    const Entry* best = nullptr;
    for (const Entry& entry : entries_)
      if (entry.size > 0 && (best == nullptr || entry.size > best->size) && chosen(entry.node)) best = &entry;
    return best != nullptr ? best->node : nullptr;
  }

  [[nodiscard]] std::size_t all() const { return entries_[root_].size; }
  [[nodiscard]] std::size_t of(const GumboNode* node) const {
    for (const Entry& entry : entries_)
      if (entry.node == node) return entry.size;
    return 0;
  }

 private:
  struct Entry {
    const GumboNode* node = nullptr;
    std::size_t size = 0;
    bool is_paragraph = false;
    std::vector<std::size_t> children;
  };

  static bool holds_blocks(const GumboNode* node) {
    const GumboVector& below = children(node);
    for (unsigned i = 0; i < below.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(below.data[i]);
      if (is_block(child) || is(child, GUMBO_TAG_TBODY) || is(child, GUMBO_TAG_TD)) return true;
    }
    return false;
  }

  std::size_t add(const GumboNode* node) {
    constexpr std::size_t kShortest = 60;  // bytes: a line shorter than this may be a menu's
    const std::size_t index = entries_.size();
    entries_.emplace_back();
    entries_[index].node = node;
    if (is_clutter(node) && !is(node, GUMBO_TAG_HEAD)) return index;
    const bool paragraph = is_block(node) && !holds_blocks(node);
    std::size_t size = 0;
    if (paragraph) {
      const TextSize text = text_size(node);
      if (text.all >= kShortest && text.linked * 3 <= text.all) size = text.all;
    } else {
      const GumboVector& below = children(node);
      for (unsigned i = 0; i < below.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(below.data[i]);
        if (child->type == GUMBO_NODE_TEXT) {
          // Text straight in a container: pages that break their lines with <br>.
          const std::size_t n = std::string_view(child->v.text.text).size();
          if (n >= kShortest) size += n;
        }
        if (child->type != GUMBO_NODE_ELEMENT) continue;
        const std::size_t below_index = add(child);
        entries_[index].children.push_back(below_index);
        size += entries_[below_index].size;
      }
    }
    entries_[index].size = size;
    entries_[index].is_paragraph = paragraph;
    return index;
  }

  std::vector<Entry> entries_;
  std::size_t root_ = 0;
};

const GumboNode* find_body(const GumboNode* root) {
  const ReadableText readable(root);
  if (readable.all() == 0) return nullptr;
  const auto holds_most = [&](const GumboNode* node) {
    return node != nullptr && readable.of(node) * 2 >= readable.all();
  };
  const GumboNode* marked =
      readable.largest([](const GumboNode* node) { return attribute(node, "itemprop") == "articleBody"; });
  if (holds_most(marked)) return marked;
  const GumboNode* article = readable.largest([](const GumboNode* node) { return is(node, GUMBO_TAG_ARTICLE); });
  if (holds_most(article)) return article;
  return readable.container();
}

// Lines of text below a node, one for each block.
class Lines {
 public:
  void add(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
      append(node->v.text.text);
      return;
    }
    if (node->type != GUMBO_NODE_ELEMENT || is_clutter(node)) return;
    if (is(node, GUMBO_TAG_BR)) {
      end_line();
      return;
    }
    const bool block = is_block(node);
    if (block) end_line();
    if (is(node, GUMBO_TAG_TD) || is(node, GUMBO_TAG_TH)) append(" ");
    const GumboVector& below = children(node);
    for (unsigned i = 0; i < below.length; ++i) add(static_cast<const GumboNode*>(below.data[i]));
    if (block) end_line();
  }

  void add_line(std::string line) {
    if (!line.empty()) lines_.push_back(std::move(line));
  }

  std::vector<std::string> take() {
    end_line();
    return std::move(lines_);
  }

 private:
  void append(std::string_view text) {
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!blank) {
        line_ += c;
      } else if (!line_.empty() && line_.back() != ' ') {
        line_ += ' ';
      }
    }
  }

  void end_line() {
    if (line_.ends_with(' ')) line_.pop_back();
    if (!line_.empty()) lines_.push_back(std::move(line_));
    line_.clear();
  }

  std::string line_;
  std::vector<std::string> lines_;
};

bool is_below(const GumboNode* node, const GumboNode* above) {
  for (; node != nullptr; node = node->parent)
    if (node == above) return true;
  return false;
}

// The heading and the lead of an article often stand before its body, outside of it.
struct Front {
  const GumboNode* heading = nullptr;
  const GumboNode* lead = nullptr;
};

bool is_lead(const GumboNode* node) {
  for (const std::string_view word : {"sapo", "lead", "summary", "description", "chapeau"})
    if (has_word(node, word)) return true;
  return false;
}

const GumboNode* first_heading(const GumboNode* node) {
  if (is_clutter(node)) return nullptr;
  if (is(node, GUMBO_TAG_H1)) return node;
  const GumboVector& below = children(node);
  for (unsigned i = 0; i < below.length; ++i)
    if (const GumboNode* found = first_heading(static_cast<const GumboNode*>(below.data[i]))) return found;
  return nullptr;
}

// Gives true when the body has been reached: what comes behind it is not in front.
bool find_front(const GumboNode* node, const GumboNode* body, Front& front) {
  if (node == body) {
    if (front.heading == nullptr) front.heading = first_heading(body);
    return true;
  }
  if (node->type != GUMBO_NODE_ELEMENT || is_clutter(node)) return false;
  if (is(node, GUMBO_TAG_H1)) {
    front.heading = node;
    return false;
  }
  if (front.heading != nullptr && is_lead(node) && !is_below(body, node) && !line_of(node).empty()) {
    front.lead = node;
    return false;
  }
  const GumboVector& below = children(node);
  for (unsigned i = 0; i < below.length; ++i)
    if (find_front(static_cast<const GumboNode*>(below.data[i]), body, front)) return true;
  return false;
}

std::optional<DecodedText> decoded_as(std::string_view bytes, const std::string& name) {
  try {
    return decode(bytes, name);
  } catch (const std::invalid_argument&) {
    return std::nullopt;  // pages claim all sorts of names; the bytes themselves will tell
  }
}

DecodedText decode_page(std::string_view bytes, std::string_view encoding, std::string_view claimed) {
  if (!encoding.empty()) return decode(bytes, encoding);
  DecodedText as_utf8 = decode(bytes, "UTF-8");
  if (as_utf8.replaced == 0) return as_utf8;
  const std::string name = claimed.empty() ? claimed_charset(bytes) : std::string(claimed);
  if (name != "utf-8" && !name.empty())
    if (std::optional<DecodedText> as_claimed = decoded_as(bytes, name)) return *std::move(as_claimed);
  return decode(bytes);
}

}  // namespace

HtmlArticle read_html(std::string_view bytes, std::string_view encoding, std::string_view claimed) {
  const DecodedText decoded = decode_page(bytes, encoding, claimed);
  if (nested_without_end(decoded.utf8)) throw ReadError("unsupported", "elements are nested without end");
  const Page page(decoded.utf8);
  PageMeta meta = page_meta(page.root());
  HtmlArticle article;
  article.encoding = decoded.encoding;
  article.published = std::move(meta.published);
  article.title = std::move(meta.title);
  const GumboNode* body = find_body(page.root());
  if (body == nullptr) return article;
  Front front;
  find_front(page.root(), body, front);
  Lines lines;
  if (front.lead != nullptr) lines.add_line(line_of(front.lead));
  lines.add(body);
  std::vector<std::string> body_lines = lines.take();
  const std::string heading = front.heading != nullptr ? line_of(front.heading) : std::string();
  if (!heading.empty()) article.title = heading;
  if (!article.title.empty()) {
    // The title stands once, in front, also where the body repeats it.
    const auto repeat = std::find(body_lines.begin(), body_lines.end(), article.title);
    if (repeat != body_lines.end()) body_lines.erase(repeat);
    article.text = article.title + "\n\n";
  }
  for (const std::string& line : body_lines) article.text += line + '\n';
  return article;
}

}  // namespace bienban
