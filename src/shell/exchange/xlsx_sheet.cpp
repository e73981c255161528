#include "shell/exchange/xlsx_sheet.h"

#include <algorithm>
#include <optional>

#include "shell/exchange/file_errors.h"
#include "shell/exchange/xlsx_cells.h"
#include "shell/exchange/xml_parser.h"

namespace lindung::exchange {
namespace {

// Feeds a sheet to its handler. When only empty rows follow, it passes over them unparsed and takes
// up again behind the rows, where merged ranges and filters are told.
class SheetFeed {
 public:
  SheetFeed(XlsxCells& handler, const Limits& limits)
      : handler_(handler), depth_max_(limits.xml_depth_max) {
    parser_.emplace(handler_, depth_max_);
  }

  ZipArchive::Next feed(std::string_view piece) {
    if (phase_ == Phase::EmptyRows) return pass_over(piece);
    // Small steps, so that the empty rows are noticed soon after they begin.
    constexpr std::size_t kStep = 64 * 1024;
    while (!piece.empty() && status_ == XmlParser::Status::More) {
      const std::string_view step = piece.substr(0, kStep);
      piece.remove_prefix(step.size());
      status_ = parser_->feed(step);
      if (status_ == XmlParser::Status::More && phase_ == Phase::Rows &&
          handler_.only_empty_rows_follow()) {
        phase_ = Phase::EmptyRows;
        handler_.leave_row();
        tail_ = end_of(step);
        return pass_over(piece);
      }
    }
    return next();
  }

  bool complete() {
    if (phase_ == Phase::EmptyRows) return true;
    if (status_ == XmlParser::Status::More) status_ = parser_->finish();
    return status_ != XmlParser::Status::Malformed;
  }

  bool passed_over_rows() const { return phase_ != Phase::Rows; }

 private:
  enum class Phase { Rows, EmptyRows, AfterRows };
  static constexpr std::string_view kRowsEnd = "</sheetData>";

  static std::string end_of(std::string_view text) {
    return std::string(text.substr(text.size() - std::min(text.size(), kRowsEnd.size() - 1)));
  }

  ZipArchive::Next next() const {
    return status_ == XmlParser::Status::More ? ZipArchive::Next::Continue : ZipArchive::Next::Stop;
  }

  // `tail_` is the end of what was passed over before: the mark may lie across two pieces.
  ZipArchive::Next pass_over(std::string_view piece) {
    const std::string seam = tail_ + std::string(piece.substr(0, kRowsEnd.size()));
    const std::size_t across = seam.find(kRowsEnd);
    const std::size_t found =
        across == std::string::npos ? piece.find(kRowsEnd) : std::string_view::npos;
    if (across == std::string::npos && found == std::string_view::npos) {
      tail_ = end_of(piece.size() < kRowsEnd.size() ? std::string_view(seam) : piece);
      return ZipArchive::Next::Continue;
    }
    phase_ = Phase::AfterRows;
    parser_.emplace(handler_, depth_max_);
    status_ = parser_->feed("<worksheet><sheetData></sheetData>");
    const std::size_t after = across == std::string::npos ? found + kRowsEnd.size()
                                                          : across + kRowsEnd.size() - tail_.size();
    return feed(piece.substr(after));
  }

  XlsxCells& handler_;
  std::uint32_t depth_max_;
  std::optional<XmlParser> parser_;
  XmlParser::Status status_ = XmlParser::Status::More;
  Phase phase_ = Phase::Rows;
  std::string tail_;
};

}  // namespace

Result<SheetRead> read_xlsx_sheet(ZipArchive& archive, const XlsxSheet& sheet,
                                  const XlsxParts& parts, const std::string& where,
                                  std::shared_ptr<Budget> budget) {
  SheetBuilder builder(where, budget);
  builder.facts.name = sheet.name;
  builder.facts.hidden = sheet.hidden;
  XlsxCells handler(parts, builder, where, budget->limits);
  SheetFeed feed(handler, budget->limits);
  LINDUNG_RETURN_IF_ERROR(
      archive.read(sheet.part, [&](std::string_view piece) { return feed.feed(piece); }));
  if (!feed.complete()) return file_damaged(where);
  if (feed.passed_over_rows()) builder.facts.cut_after_row = handler.last_filled_row();
  return builder.finish();
}

}  // namespace lindung::exchange
