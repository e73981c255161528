// shell/web/documents.h - JSON that several handlers share.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "office/report/summary.h"
#include "shell/app/login/account.h"
#include "shell/app/run/upload.h"
#include "shell/web/desk.h"

namespace lindung::web {

boost::json::object city_json(store::City city);
std::string village_name(std::uint64_t code);  // empty for none
std::string person_or_empty(std::uint64_t person);
boost::json::value person_or_null(std::uint64_t person);

boost::json::object reason_json(Reason reason, const answer::Language& language);
boost::json::array reasons_json(const ReasonSet& reasons, const answer::Language& language);

// Its result only for whom it is: whoever began it, and who inspects everything; it names people.
boost::json::object job_json(const Call& call, const Job& job);
// 202 with the job. `begun` is told its id.
Answer started(Call& call, std::string kind, std::string name, JobWork work,
               const std::function<void(const std::string& id)>& begun = {});
// A job that whoever asks may see: his own, or any of the city for who reads the journal. Nothing
// for another.
std::optional<Job> seen_job(Call& call, const std::string& id);

boost::json::object summary_json(const report::Summary& summary, const answer::Language& language);
boost::json::object run_json(const app::UploadResult& result, const answer::Language& language);
boost::json::array funds_json(const report::Summary& summary, const answer::Language& language);

// The summary of all files of a city, as the picture has it.
report::Summary summary_of(const app::CityView& view);

// Whether somebody of this ward and group lies inside the area of whoever is logged in.
bool sees(const Call& call, std::uint64_t village, std::string_view group);
bool sees_file(const Call& call, const app::CityView& view, const app::ImportedFile& file);

// The number of a file in the path; 0 for what is none.
std::uint32_t captured_number(const Call& call);

// `offset` and `limit` of the query.
struct Page {
  std::int64_t offset = 0;
  std::int64_t limit = 50;
};
Page page_of(Call& call);
// Counts what it is shown, and keeps what lies on the page.
class Pager {
 public:
  explicit Pager(Page page) : page_(page) {}
  bool wants() {
    const std::int64_t at = total_++;
    return at >= page_.offset && at < page_.offset + page_.limit;
  }
  std::int64_t total() const { return total_; }

 private:
  Page page_;
  std::int64_t total_ = 0;
};

Error no_scheme();
Text register_title(roster::RegisterKind kind);

}  // namespace lindung::web
