#include "shell/paper/long_paper.h"

#include "base/text.h"
#include "shell/paper/colours.h"

namespace lindung::paper {
namespace {

Result<Printed> print_once(const Sheet& sheet, const Properties& properties,
                           const std::function<void(PageWriter&)>& print) {
  LINDUNG_ASSIGN_OR_RETURN(auto writer, PageWriter::open(sheet, properties));
  print(*writer);
  return writer->finish();
}

}  // namespace

Sheet numbered_sheet(const std::string& foot, const Margins& margins) {
  Sheet sheet;
  sheet.side = margins.side * kMillimetre;
  sheet.top = margins.top * kMillimetre;
  sheet.bottom = margins.bottom * kMillimetre;
  sheet.foot = foot;
  sheet.foot_style = {8, Weight::Regular, kSoft, Align::Left, 0};
  sheet.numbered = true;
  return sheet;
}

Result<Printed> print_counted(Sheet sheet, const Properties& properties,
                              const std::function<void(PageWriter&)>& print) {
  sheet.draw = Draw::Nothing;
  LINDUNG_ASSIGN_OR_RETURN(const Printed counted, print_once(sheet, properties, print));
  sheet.draw = Draw::Everything;
  sheet.pages = counted.pages;
  return print_once(sheet, properties, print);
}

std::string signed_name(const std::string& name, std::size_t dots) {
  return name.empty() ? "(" + std::string(dots, '.') + ")" : to_upper(name);
}

}  // namespace lindung::paper
