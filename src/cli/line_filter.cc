#include "cli/line_filter.h"

#include <optional>
#include <string_view>
#include <utility>

#include "archive/line_pieces.h"
#include "archive/utf16_stream.h"
#include "text/ascii.h"
#include "text/decode.h"
#include "text/encodings.h"
#include "text/normalise.h"

namespace bienban {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The encoding of the text that begins so, or nothing where its lines are in several: each is then looked at by itself.
std::string_view encoding_of(std::string_view head, bool whole) {
  if (!whole) {  // no line, or at least no word, is judged by its first half
    std::size_t end = head.rfind('\n');
    if (end == std::string_view::npos) end = head.rfind(' ');
    if (end != std::string_view::npos) head = head.substr(0, end);
  }
  const Encoding* found = find_encoding(decode(head).encoding);
  // A line that is not UTF-8 may come later.
  return found == nullptr || found->name == "UTF-8" ? std::string_view() : found->name;
}

// The lines of one stream.
class Lines {
 public:
  Lines(TextForm form, std::string_view encoding) : form_(form), encoding_(encoding) {}

  [[nodiscard]] std::uint64_t replaced() const { return replaced_; }

  std::string filtered(const LinePiece& piece) {
    const bool nfc_only = form_ == TextForm::nfc;
    const DecodedText decoded = decode(piece.bytes, encoding_, nfc_only ? Entities::kept : Entities::decoded);
    replaced_ += decoded.replaced;
    std::string text;
    // Only the file's own mark goes.
    if (nfc_only && !first_ && piece.bytes.starts_with(kByteOrderMark)) text = kByteOrderMark;
    first_ = false;
    if (nfc_only) return text + nfc(decoded.utf8).text;
    text = normalise(decoded.utf8).text;
    join(piece, text);
    return form_ == TextForm::ascii ? to_ascii(text) : text;
  }

 private:
  // A line has no blanks at its ends, and one between two of its pieces where any stood there.
  void join(const LinePiece& piece, std::string& text) {
    if (piece.begins) gap_ = written_ = false;
    gap_ = gap_ || piece.bytes.starts_with(' ');
    const std::size_t size = text.find_last_not_of(" \n") + 1;
    const bool gap_behind = size < text.size();
    text.resize(size);
    if (text.empty()) return;
    if (gap_ && written_) text.insert(0, 1, ' ');
    gap_ = gap_behind;
    written_ = true;
  }

  TextForm form_;
  std::string_view encoding_;
  std::uint64_t replaced_ = 0;
  bool first_ = true;     // of all pieces
  bool gap_ = false;      // blanks stood behind what was written of this line
  bool written_ = false;  // something of this line
};

}  // namespace

std::uint64_t LineFilter::run(std::unique_ptr<ByteStream> in, std::ostream& out) const {
  constexpr std::size_t kHead = std::size_t{64} * 1024;
  PeekStream stream(std::move(in));
  const std::string_view head = stream.peek(kHead);
  std::string_view name = encoding.empty() ? encoding_of(head, head.size() < kHead) : find_encoding(encoding)->name;
  // "UTF-16" is told by its mark; without one it is little-endian, as Windows writes it.
  const bool big_endian = name == "UTF-16BE" || (name == "UTF-16" && head.starts_with("\xFE\xFF"));
  std::optional<Utf16Stream> utf16;
  if (name.starts_with("UTF-16")) {
    utf16.emplace(stream, big_endian);
    name = "UTF-8";
  }
  Lines filter(form, name);
  LinePieces lines(utf16 ? static_cast<ByteStream&>(*utf16) : stream, longest_piece);
  for (LinePiece piece; lines.next(piece);) {
    out << filter.filtered(piece);
    if (piece.newline) out << '\n';
  }
  return filter.replaced() + (utf16 ? utf16->replaced() : 0);
}

}  // namespace bienban
