// The web with the real binary, on SQLite and PostgreSQL: the door (passwords, sessions, forged
// requests), the way of a roster, and every address with every role.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <set>
#include <thread>

#include <gtest/gtest.h>

#include "calls.h"
#include "http_client.h"
#include "postgres_database.h"

namespace lindung::testing_binary {
namespace {

const fs::path kProject = LINDUNG_SOURCE_DIR;
constexpr const char* kPassword = "perahu biru di laut";

// `lindung serve` on a free port, ended with the object.
class Served {
 public:
  explicit Served(const std::string& database) {
    const std::string out = (folder_ / "out").string();
    child_ = fork();
    if (child_ == 0) {
      if (!std::freopen(out.c_str(), "w", stdout) ||
          !std::freopen((folder_ / "err").c_str(), "w", stderr))
        _exit(99);
      execl(LINDUNG_BINARY, LINDUNG_BINARY, "--db", database.c_str(), "serve", "--port", "0",
            nullptr);
      _exit(98);
    }
    for (int i = 0; i < 3000 && port == 0; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
      const std::string said = read_file(out);
      const auto colon = said.rfind(':');
      if (said.ends_with('\n') && colon != std::string::npos)
        port = std::stoi(said.substr(colon + 1));
    }
  }
  ~Served() { end(); }
  int end() {
    if (child_ == 0) return exit_;
    kill(child_, SIGTERM);
    int status = 0;
    waitpid(child_, &status, 0);
    child_ = 0;
    return exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  std::string log() const { return read_file(folder_ / "err"); }
  int port = 0;

 private:
  Folder folder_;
  pid_t child_ = 0;
  int exit_ = -1;
};

class User {
 public:
  explicit User(int port) : port_(port) {}
  HttpReply get(const std::string& target) const {
    return send_http(port_, "GET", target, {{"Cookie", cookie}});
  }
  HttpReply post(const std::string& target, const json::value& body) const {
    return send_http(
        port_, "POST", target,
        {{"Cookie", cookie}, {"X-CSRF-Token", csrf}, {"Content-Type", "application/json"}},
        json::serialize(body));
  }
  HttpReply upload(const std::string& target, const std::string& name,
                   const std::string& bytes) const {
    return send_http(port_, "POST", target,
                     {{"Cookie", cookie},
                      {"X-CSRF-Token", csrf},
                      {"X-File-Name", name},
                      {"Content-Type", "application/octet-stream"}},
                     bytes);
  }
  HttpReply login(const std::string& name, const std::string& password) {
    auto reply = send_http(port_, "POST", "/api/login", {{"Content-Type", "application/json"}},
                           json::serialize(json::object{{"login", name}, {"password", password}}));
    take(reply);
    return reply;
  }
  void take(const HttpReply& reply) {
    if (reply.status != 200) return;
    const std::string set = reply.header("Set-Cookie");
    cookie = set.substr(0, set.find(';'));
    csrf = reply.json().at("csrf").as_string().c_str();
  }
  // Waits for a job and gives it.
  json::value finish(const HttpReply& started) const {
    if (started.status != 202) return {};
    const std::string target = started.header("Location");
    for (int i = 0; i < 1200; ++i) {
      auto job = get(target).json();
      const auto state = job.at("state").as_string();
      if (state == "done" || state == "failed") return job;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return {};
  }
  std::string cookie, csrf;

 private:
  int port_;
};

enum class Engine { Sqlite, Postgres };

class Web : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    database_ = (folder_ / "a.db").string();
    if (GetParam() == Engine::Postgres) {
      database_ = postgres_database();
      if (database_.empty()) GTEST_SKIP() << "PostgreSQL left out on request";
    }
    ASSERT_EQ(run({"--db", database_, "--quiet", "scheme", "open",
                   (kProject / "schemes/batam-2025.toml").string()})
                  .exit,
              0);
  }
  // An account whose first password has been changed.
  User add(const Served& served, const std::string& role, const std::string& area = "") {
    const std::string login = "u-" + role;
    std::vector<std::string> words{"--db", database_, "--json", "user",   "add",
                                   login,  "--name",  "Contoh", "--role", role};
    if (!area.empty()) words.insert(words.end(), {"--area", area});
    const auto added = run(words);
    EXPECT_EQ(added.exit, 0) << added.out;
    User user(served.port);
    const std::string first = added.json().at("password").as_string().c_str();
    EXPECT_EQ(user.login(login, first).status, 200);
    user.take(user.post("/api/session/password", {{"old", first}, {"new", kPassword}}));
    return user;
  }

  Folder folder_;
  std::string database_;
};

std::string code(const HttpReply& reply) {
  return reply.json().at("error").at("code").as_string().c_str();
}

TEST_P(Web, TheDoorIsHeld) {
  Served served(database_);
  ASSERT_NE(served.port, 0);
  const auto added = run(
      {"--db", database_, "--json", "user", "add", "dewi", "--name", "Dewi", "--role", "clerk"});
  const std::string first = added.json().at("password").as_string().c_str();
  User dewi(served.port);
  EXPECT_EQ(dewi.get("/api/session").status, 401);
  EXPECT_EQ(code(dewi.login("dewi", "salah salah salah")), "LOGIN_WRONG");
  const auto in = dewi.login("dewi", first);
  ASSERT_EQ(in.status, 200) << in.body;
  EXPECT_NE(in.header("Set-Cookie").find("HttpOnly; SameSite=Strict"), std::string::npos);
  EXPECT_EQ(code(dewi.get("/api/home")), "PASSWORD_CHANGE");
  EXPECT_EQ(code(dewi.post("/api/session/password", {{"old", first}, {"new", "pendek"}})),
            "PASSWORD_WEAK");
  const std::string before = dewi.cookie;
  dewi.take(dewi.post("/api/session/password", {{"old", first}, {"new", kPassword}}));
  EXPECT_NE(dewi.cookie, before);
  EXPECT_EQ(dewi.get("/api/home").status, 200);
  EXPECT_EQ(send_http(served.port, "GET", "/api/home", {{"Cookie", before}}).status, 401);
  User forged = dewi;
  forged.csrf = "";
  EXPECT_EQ(code(forged.post("/api/verify", json::object())), "CSRF");
  EXPECT_EQ(send_http(served.port, "POST", "/api/verify",
                      {{"Cookie", dewi.cookie},
                       {"X-CSRF-Token", dewi.csrf},
                       {"Origin", "https://elsewhere.example"}},
                      "{}")
                .status,
            403);
  ASSERT_EQ(run({"--db", database_, "user", "disable", "dewi", "--reason", "pindah"}).exit, 0);
  std::this_thread::sleep_for(std::chrono::seconds(4));
  EXPECT_EQ(code(dewi.get("/api/home")), "SESSION_NONE");
  EXPECT_EQ(served.end(), 0) << served.log();
  EXPECT_EQ(served.log().find("dewi"), std::string::npos) << "the log names nobody";
}

TEST_P(Web, GuessingIsSlowedDown) {
  Served served(database_);
  User user(served.port);
  for (int i = 0; i < 10; ++i) EXPECT_EQ(user.login("siapa", "salah salah salah").status, 401);
  const auto locked = user.login("siapa", "salah salah salah");
  EXPECT_EQ(locked.status, 429);
  EXPECT_FALSE(locked.header("Retry-After").empty());
}

TEST_P(Web, OddRequestsAreRefused) {
  Served served(database_);
  const auto raw = [&](const std::string& text) { return send_raw(served.port, text).status; };
  EXPECT_EQ(raw("NONSENSE\r\n\r\n"), 400);
  EXPECT_EQ(raw("GET /../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"), 400);
  EXPECT_EQ(raw("GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"), 400);
  EXPECT_EQ(raw("GET /api/version?a=%00 HTTP/1.1\r\nHost: x\r\n\r\n"), 400);
  EXPECT_EQ(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n"), 400);
  EXPECT_EQ(raw("POST /api/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                "Content-Length: 99999999\r\n\r\n"),
            413);
  EXPECT_EQ(send_http(served.port, "GET", "/api/nothing").status, 404);
  EXPECT_EQ(send_http(served.port, "GET", "/api/login").status, 405);
  const auto page = send_http(served.port, "GET", "/api/version");
  EXPECT_EQ(page.status, 200);
  for (const char* header : {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
                             "Cross-Origin-Resource-Policy"})
    EXPECT_FALSE(page.header(header).empty()) << header;
  EXPECT_EQ(send_http(served.port, "GET", "/health").json().at("status"), "ok");
  EXPECT_NE(send_http(served.port, "GET", "/metrics").body.find("lindung_requests_total"),
            std::string::npos);
}

constexpr const char* kRoster =
    "NIK,NAMA,TGL LAHIR,KELOMPOK,KELURAHAN\n"
    "2171055405909000,Melati Karsa,1990-05-14,posyandu,Tanjung Uma\n"
    "2171051203859001,Bayu Pranata,1985-03-12,posyandu,Tanjung Uma\n"
    "2171051203859,Tanpa Angka,1985-03-12,posyandu,Tanjung Uma\n";

TEST_P(Web, ARosterComesInAndIsSelected) {
  Served served(database_);
  const User clerk = add(served, "clerk");
  const auto job = clerk.finish(clerk.upload("/api/rosters", "posyandu.csv", kRoster));
  ASSERT_TRUE(job.is_object());
  ASSERT_EQ(job.at("state"), "done") << json::serialize(job);
  EXPECT_EQ(job.at("result").at("summary").at("rows").at("read"), 4);
  const auto files = clerk.get("/api/rosters").json().at("items").as_array();
  ASSERT_EQ(files.size(), 1u);
  EXPECT_EQ(files[0].at("by"), "u-clerk");
  const auto rows = clerk.get("/api/rosters/1/rows").json();
  EXPECT_EQ(rows.at("total"), 4);
  EXPECT_EQ(json::serialize(rows).find("2171055405909000"), std::string::npos) << "masked";
  const auto people = clerk.post("/api/people/search", {{"text", "2171055405909000"}}).json();
  ASSERT_EQ(people.at("total"), 1);
  const std::string person = people.at("items").at(0).at("person").as_string().c_str();
  EXPECT_EQ(clerk.get("/api/people/" + person).json().at("name"), "Melati Karsa");
  const auto clear = clerk.post("/api/people/" + person + "/unmask", {{"reason", "klaim"}});
  EXPECT_EQ(clear.json().at("nik"), "2171055405909000");
  const auto status =
      clerk.post("/api/public/status",
                 {{"city", "2171"}, {"nik", "2171055405909000"}, {"birth_date", "1990-05-14"}});
  EXPECT_EQ(status.json().at("found"), true) << status.body;
  const auto wrong =
      clerk.post("/api/public/status",
                 {{"city", "2171"}, {"nik", "2171055405909000"}, {"birth_date", "1990-05-15"}});
  EXPECT_EQ(wrong.json().at("found"), false);
  EXPECT_EQ(served.end(), 0) << served.log();
  const auto checked = run({"--db", database_, "--json", "journal", "verify"});
  EXPECT_EQ(checked.exit, 0) << checked.out;
  EXPECT_EQ(run({"--db", database_, "--json", "journal", "replay"}).exit, 0);
}

// A row of docs/reference/openapi.yaml with the use cases that it asks for: paths stand at two
// spaces, methods at four, what belongs to a method at six.
struct Row {
  std::string method, path;
  std::vector<std::string> rights;
};

std::vector<std::string> listed(const std::string& line) {
  std::vector<std::string> all;
  std::istringstream names(line.substr(line.find('[') + 1, line.find(']') - line.find('[') - 1));
  for (std::string name; std::getline(names >> std::ws, name, ',');) all.push_back(name);
  return all;
}

std::vector<Row> documented() {
  std::vector<Row> found;
  std::istringstream lines(read_file(kProject / "docs/reference/openapi.yaml"));
  std::string path;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("  /") && line.ends_with(':')) path = line.substr(2, line.size() - 3);
    if (line == "    get:") found.push_back({"GET", path, {}});
    if (line == "    post:") found.push_back({"POST", path, {}});
    if (line.starts_with("      x-right: ")) found.back().rights = listed(line);
    if (line.starts_with("components:")) break;
  }
  return found;
}

std::string filled(std::string path) {
  for (const auto& [name, value] : std::map<std::string, std::string>{{"{number}", "1"},
                                                                      {"{row}", "F1-S0-R2"},
                                                                      {"{kind}", "deaths"},
                                                                      {"{person}", "P0000001"},
                                                                      {"{claim}", "K0000001"},
                                                                      {"{login}", "nobody"},
                                                                      {"{fund}", "city-budget"},
                                                                      {"{bill}", "T0000001"},
                                                                      {"{act}", "A0000001"},
                                                                      {"{batch}", "B0001"},
                                                                      {"{job}", "x"},
                                                                      {"{refund}", "R0000001"},
                                                                      {"{card}", "C0000001"},
                                                                      {"{id}", "x"},
                                                                      {"{code}", "2171"}}) {
    const auto at = path.find(name);
    if (at != std::string::npos) path.replace(at, name.size(), value);
  }
  return path;
}

TEST_P(Web, EveryAddressAsksTheTableOfRights) {
  Served served(database_);
  const auto table = send_http(served.port, "GET", "/api/rights").json();
  std::map<std::string, std::set<std::string>> may;
  for (const auto& one : table.at("use_cases").as_array()) {
    for (const auto& role : one.at("roles").as_array())
      may[one.at("id").as_string().c_str()].insert(role.as_string().c_str());
  }
  const std::map<std::string, std::string> areas{{"ward-officer", "2171071001"},
                                                 {"sector-office", "posyandu-cadres"}};
  EXPECT_GT(documented().size(), 120u);
  for (const auto& role : table.at("roles").as_array()) {
    const std::string id = role.at("id").as_string().c_str();
    const auto area = areas.find(id);
    const User user = add(served, id, area == areas.end() ? "" : area->second);
    for (const auto& [method, path, rights] : documented()) {
      if (path == "/api/logout" || path.starts_with("/api/session") || path == "/api/login")
        continue;
      const auto reply =
          method == "GET" ? user.get(filled(path)) : user.post(filled(path), json::object());
      EXPECT_NE(reply.status, 0) << id << " " << method << " " << path;
      EXPECT_NE(reply.status, 405) << method << " " << path;
      EXPECT_LT(reply.status, 500) << method << " " << path << reply.body;
      if (rights.empty()) continue;
      const bool refused = reply.status == 403 && code(reply) == "RIGHT_MISSING";
      const bool allowed = std::all_of(rights.begin(), rights.end(), [&](const auto& use_case) {
        return may[use_case].contains(id);
      });
      EXPECT_EQ(refused, !allowed)
          << id << " " << method << " " << path << " " << reply.status << reply.body;
    }
  }
}

TEST_P(Web, NobodyGetsInWithoutASession) {
  Served served(database_);
  for (const auto& [method, path, rights] : documented()) {
    const auto reply = send_http(served.port, method, filled(path), {}, "");
    const bool open = path.starts_with("/api/public") || path.starts_with("/api/rules") ||
                      path.starts_with("/api/benefit") || path == "/api/contribution" ||
                      path == "/api/reasons" || path == "/api/rights" || path == "/api/version" ||
                      path == "/api/openapi.yaml" || path.starts_with("/api/regions") ||
                      path == "/health" || path == "/metrics" || path == "/api/login";
    EXPECT_EQ(reply.status == 401, !open) << method << " " << path << " " << reply.status;
  }
}

INSTANTIATE_TEST_SUITE_P(Both, Web, testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& engine) {
                           return engine.param == Engine::Sqlite ? "Sqlite" : "Postgres";
                         });

}  // namespace
}  // namespace lindung::testing_binary
