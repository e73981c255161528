#include "shell/web/http_server.h"

#include <csignal>
#include <filesystem>
#include <map>
#include <optional>
#include <thread>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/json.hpp>

#include "base/text.h"
#include "shell/credential/credential.h"
#include "shell/web/answer_request.h"
#include "shell/web/body_reader.h"
#include "shell/web/gate.h"
#include "shell/web/upload_folder.h"

namespace lindung::web {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::use_awaitable;
using asio::ip::tcp;

constexpr std::uint32_t kHeaderBytes = 16 * 1024;
constexpr std::uint64_t kJsonBytes = 1024 * 1024;
constexpr auto kHeaderTime = std::chrono::seconds(20);
constexpr auto kIdleTime = std::chrono::seconds(60);
constexpr auto kPieceTime = std::chrono::seconds(20);
constexpr auto kUploadTime = std::chrono::minutes(20);
constexpr auto kEndTime = std::chrono::seconds(10);
constexpr auto kAcceptRest = std::chrono::milliseconds(50);
constexpr int kMostConnections = 2000;
constexpr int kMostOfPlace = 250;  // behind a proxy all come from one

template <class Stream>
struct Connection {
  explicit Connection(Stream the_stream) : stream(std::move(the_stream)) {}

  Stream stream;
  beast::flat_buffer buffer{64 * 1024};
  std::string peer;
  bool https = false;
};

template <class Stream>
auto& lowest(Connection<Stream>& connection) {
  return beast::get_lowest_layer(connection.stream);
}

Error too_large() {
  return Error::input("TOO_LARGE", "",
                      {"Kiriman ini terlalu besar. Bagi berkasnya, lalu kirim satu per satu.",
                       "This is too large. Split the file and send the parts."});
}

// What came is no HTTP; a line that ended or fell silent is no such fault.
bool is_no_http(const beast::error_code& error) {
  const auto& of_http = http::make_error_code(http::error::bad_target).category();
  return error && error.category() == of_http && error != http::error::end_of_stream &&
         error != http::error::partial_message;
}

// What the header says, without the body.
std::optional<Request> read_head(const http::request_header<>& header, const std::string& peer,
                                 bool https, const ServeOptions& options) {
  Request request;
  request.method = std::string(header.method_string());
  request.peer = peer;
  request.https = https;
  for (const auto& field : header) {
    const std::string name = to_lower(std::string_view(field.name_string()));
    auto& value = request.headers[name];
    if (!value.empty()) value += name == "cookie" ? "; " : ", ";
    value += std::string_view(field.value());
  }
  if (options.behind_proxy) {
    const auto forwarded = request.header("x-forwarded-for");
    if (!forwarded.empty()) {
      const auto comma = forwarded.rfind(',');
      auto last = forwarded.substr(comma == std::string_view::npos ? 0 : comma + 1);
      while (last.starts_with(' ')) last.remove_prefix(1);
      request.peer = std::string(last);
    }
    request.https = request.header("x-forwarded-proto") == "https";
  }
  const auto target = header.target();
  if (!read_target({target.data(), target.size()}, request)) return std::nullopt;
  return request;
}

void log_request(const Request& request, const Reply& reply, std::int64_t milliseconds) {
  const auto found = match(request.method, request.path);
  const std::string line = boost::json::serialize(
      boost::json::object{{"event", "request"},
                          {"method", request.known_method()},
                          {"route", found.route ? found.route->pattern : std::string_view("page")},
                          {"status", reply.status},
                          {"bytes", reply.bytes().size()},
                          {"ms", milliseconds}});
  std::fprintf(stderr, "%s\n", line.c_str());
}

class Server final : public HttpServer {
 public:
  explicit Server(Desk& desk)
      : desk_(desk), workers_(static_cast<std::size_t>(desk.options.workers)), acceptor_(io_) {}

  ~Server() override { workers_.join(); }

  Result<void> open() {
    LINDUNG_ASSIGN_OR_RETURN(auto folder, UploadFolder::create());
    uploads_.emplace(std::move(folder));
    LINDUNG_RETURN_IF_ERROR(open_tls());
    beast::error_code error;
    const auto address = asio::ip::make_address(desk_.options.address, error);
    if (error) return no_address(desk_.options.address);
    const tcp::endpoint endpoint(address, desk_.options.port);
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (error) return no_address(desk_.options.address + ":" + std::to_string(desk_.options.port));
    return {};
  }

  std::uint16_t port() const override { return acceptor_.local_endpoint().port(); }

  void run() override {
    asio::signal_set signals(io_, SIGTERM, SIGINT);
    signals.async_wait([this](const beast::error_code& error, int) {
      if (!error) stop();
    });
    asio::co_spawn(io_, accept(), asio::detached);
    io_.run();
  }

 private:
  static Error no_address(const std::string& where) {
    return Error::environment("SERVE_ADDRESS", where,
                              {"Alamat ini tidak dapat dipakai: sudah dipakai program lain, atau "
                               "bukan milik mesin ini. Pilih yang lain dengan --listen.",
                               "This address cannot be used: another program has it, or it is "
                               "none of this machine. Choose another one with --listen."});
  }

  Result<void> open_tls() {
    const auto& options = desk_.options;
    if (options.tls_certificate.empty()) return {};
    beast::error_code error;
    tls_.emplace(asio::ssl::context::tls_server);
    tls_->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                      asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 |
                      asio::ssl::context::no_tlsv1_1);
    tls_->use_certificate_chain_file(options.tls_certificate, error);
    if (!error) tls_->use_private_key_file(options.tls_key, asio::ssl::context::pem, error);
    if (!error) return {};
    return Error::environment("SERVE_TLS", options.tls_certificate,
                              {"Sertifikat atau kuncinya tidak dapat dibaca, atau tidak cocok.",
                               "The certificate or its key cannot be read, or do not belong "
                               "together."});
  }

  void stop() {
    stopping_ = true;
    beast::error_code ignored;
    acceptor_.close(ignored);
    auto timer = std::make_shared<asio::steady_timer>(io_, kEndTime);
    if (connections_ == 0) return io_.stop();
    timer->async_wait([this, timer](const beast::error_code&) { io_.stop(); });
  }

  // Nobody takes all the room: the connections of one place are counted.
  bool enter(const std::string& place) {
    if (connections_ >= kMostConnections) return false;
    auto& of_place = of_place_[place];
    if (!desk_.options.behind_proxy && of_place >= kMostOfPlace) return false;
    ++of_place;
    ++connections_;
    return true;
  }

  void leave(const std::string& place) {
    const auto found = of_place_.find(place);
    if (--found->second == 0) of_place_.erase(found);
    if (--connections_ == 0 && stopping_) io_.stop();
  }

  asio::awaitable<void> accept() {
    while (!stopping_) {
      beast::error_code error;
      tcp::socket socket =
          co_await acceptor_.async_accept(asio::redirect_error(use_awaitable, error));
      if (error == asio::error::operation_aborted) co_return;
      if (error) {  // no file left to open, most likely: somebody will hang up
        asio::steady_timer rest(io_, kAcceptRest);
        co_await rest.async_wait(asio::redirect_error(use_awaitable, error));
        continue;
      }
      Request of_peer;
      of_peer.peer = peer_of(socket);
      const std::string place = of_peer.place();
      if (!enter(place)) continue;
      const auto left = [this, place](std::exception_ptr) { leave(place); };
      if (tls_) {
        asio::co_spawn(io_, serve_tls(std::move(socket)), left);
      } else {
        asio::co_spawn(io_, serve_plain(std::move(socket)), left);
      }
    }
  }

  static std::string peer_of(const tcp::socket& socket) {
    beast::error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    return error ? std::string() : endpoint.address().to_string();
  }

  asio::awaitable<void> serve_plain(tcp::socket socket) {
    std::string peer = peer_of(socket);
    Connection<beast::tcp_stream> connection(beast::tcp_stream(std::move(socket)));
    connection.peer = std::move(peer);
    co_await serve(connection);
    beast::error_code ignored;
    lowest(connection).socket().shutdown(tcp::socket::shutdown_send, ignored);
  }

  asio::awaitable<void> serve_tls(tcp::socket socket) {
    std::string peer = peer_of(socket);
    Connection<beast::ssl_stream<beast::tcp_stream>> connection(
        beast::ssl_stream<beast::tcp_stream>(beast::tcp_stream(std::move(socket)), *tls_));
    connection.peer = std::move(peer);
    connection.https = true;
    lowest(connection).expires_after(kHeaderTime);
    co_await connection.stream.async_handshake(asio::ssl::stream_base::server, use_awaitable);
    co_await serve(connection);
    beast::error_code ignored;
    lowest(connection).expires_after(kEndTime);
    co_await connection.stream.async_shutdown(asio::redirect_error(use_awaitable, ignored));
  }

  // Requests, one after the other, until one of the two has had enough.
  template <class Stream>
  asio::awaitable<void> serve(Connection<Stream>& connection) {
    bool goes_on = co_await serve_one(connection, kHeaderTime);
    while (goes_on && !stopping_) goes_on = co_await serve_one(connection, kIdleTime);
  }

  // `patience`: until the header is there.
  template <class Stream>
  asio::awaitable<bool> serve_one(Connection<Stream>& connection, std::chrono::seconds patience) {
    http::request_parser<http::empty_body> head;
    head.header_limit(kHeaderBytes);
    head.body_limit(desk_.options.upload_bytes);
    beast::error_code error;
    lowest(connection).expires_after(connection.buffer.size() > 0 ? kHeaderTime : patience);
    co_await http::async_read_header(connection.stream, connection.buffer, head,
                                     asio::redirect_error(use_awaitable, error));
    if (error == http::error::body_limit) co_return co_await refuse(connection, too_large());
    if (is_no_http(error)) co_return co_await refuse(connection, bad_request());
    if (error) co_return false;
    auto request = read_head(head.get().base(), connection.peer, connection.https, desk_.options);
    if (!request) co_return co_await refuse(connection, bad_request());
    const auto kind = admit(desk_, *request);
    if (!kind) co_return co_await refuse(connection, kind.error(), request->language());
    if (beast::iequals(head.get()[http::field::expect], "100-continue")) {
      const std::string_view go = "HTTP/1.1 100 Continue\r\n\r\n";
      co_await asio::async_write(connection.stream, asio::buffer(go), use_awaitable);
    }
    const bool keep = head.get().keep_alive();
    const bool file = *kind == Body::File && request->unsafe();
    Result<void> read;
    if (file) {
      read = co_await read_file(connection, std::move(head), *request);
    } else {
      read = co_await read_text(connection, std::move(head), *request);
    }
    if (!read) co_return co_await refuse(connection, read.error(), request->language());
    co_return co_await answer(connection, *request, keep);
  }

  static Error broken(const beast::error_code& error) {
    return error == http::error::body_limit ? too_large() : bad_request();
  }

  template <class Stream>
  asio::awaitable<Result<void>> read_text(Connection<Stream>& connection,
                                          http::request_parser<http::empty_body>&& head,
                                          Request& request) {
    http::request_parser<http::string_body> parser(std::move(head));
    parser.body_limit(kJsonBytes);
    const auto length = parser.content_length();
    if (length && *length > kJsonBytes) co_return too_large();
    beast::error_code error;
    lowest(connection).expires_after(kHeaderTime);
    co_await http::async_read(connection.stream, connection.buffer, parser,
                              asio::redirect_error(use_awaitable, error));
    if (error) co_return broken(error);
    request.body = std::move(parser.get().body());
    co_return Result<void>();
  }

  template <class Stream>
  asio::awaitable<Result<void>> read_file(Connection<Stream>& connection,
                                          http::request_parser<http::empty_body>&& head,
                                          Request& request) {
    http::request_parser<http::file_body> parser(std::move(head));
    parser.body_limit(desk_.options.upload_bytes);
    request.file = uploads_->path() / credential::random_token();
    beast::error_code error;
    parser.get().body().open(request.file.c_str(), beast::file_mode::write_new, error);
    const auto end = std::chrono::steady_clock::now() + kUploadTime;
    while (!error && !parser.is_done()) {
      lowest(connection).expires_after(kPieceTime);
      co_await http::async_read_some(connection.stream, connection.buffer, parser,
                                     asio::redirect_error(use_awaitable, error));
      if (std::chrono::steady_clock::now() > end) error = beast::error::timeout;
    }
    parser.get().body().close();
    if (!error) co_return Result<void>();
    std::error_code ignored;
    std::filesystem::remove(request.file, ignored);
    co_return broken(error);
  }

  template <class Stream>
  asio::awaitable<bool> answer(Connection<Stream>& connection, const Request& request, bool keep) {
    const auto begun = std::chrono::steady_clock::now();
    Reply reply = co_await asio::co_spawn(workers_.get_executor(), work(request), use_awaitable);
    if (!desk_.options.quiet) {
      const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
          std::chrono::steady_clock::now() - begun);
      log_request(request, reply, took.count());
    }
    co_return co_await write(connection, reply, keep && !stopping_, request.method == "HEAD");
  }

  asio::awaitable<Reply> work(const Request& request) { co_return reply_to(desk_, request); }

  // Says why, then hangs up: what is left of the request is of no interest.
  template <class Stream>
  asio::awaitable<bool> refuse(Connection<Stream>& connection, Error error,
                               answer::Language language = {}) {
    Request request;
    request.path = "/api";
    request.https = connection.https;
    Reply reply = error_reply(error, language);
    add_security_headers(reply, request);
    co_await write(connection, reply, false, false);
    co_await drain(connection);
    co_return false;
  }

  // Reads what still comes for a moment, so that the client sees the reply and no broken line.
  template <class Stream>
  asio::awaitable<void> drain(Connection<Stream>& connection) {
    beast::error_code error;
    lowest(connection).socket().shutdown(tcp::socket::shutdown_send, error);
    std::array<char, 16 * 1024> scrap{};
    lowest(connection).expires_after(std::chrono::seconds(2));
    while (!error) {
      co_await lowest(connection)
          .async_read_some(asio::buffer(scrap), asio::redirect_error(use_awaitable, error));
    }
  }

  template <class Stream>
  asio::awaitable<bool> write(Connection<Stream>& connection, const Reply& reply, bool keep,
                              bool head_only) {
    using View = http::span_body<const char>;
    const auto bytes = reply.bytes();
    http::response<View> response(static_cast<http::status>(reply.status), 11);
    if (!reply.type.empty()) response.set(http::field::content_type, reply.type);
    for (const auto& [name, value] : reply.headers) response.set(name, value);
    response.keep_alive(keep);
    if (reply.status != 204) response.content_length(bytes.size());
    if (!head_only) response.body() = beast::span<const char>(bytes.data(), bytes.size());
    http::response_serializer<View> serializer(response);
    lowest(connection).expires_after(kUploadTime);
    beast::error_code error;
    if (head_only) {
      co_await http::async_write_header(connection.stream, serializer,
                                        asio::redirect_error(use_awaitable, error));
    } else {
      co_await http::async_write(connection.stream, serializer,
                                 asio::redirect_error(use_awaitable, error));
    }
    co_return !error && keep;
  }

  Desk& desk_;
  asio::io_context io_{1};
  asio::thread_pool workers_;
  tcp::acceptor acceptor_;
  std::optional<asio::ssl::context> tls_;
  std::optional<UploadFolder> uploads_;
  int connections_ = 0;
  std::map<std::string, int> of_place_;
  bool stopping_ = false;
};

}  // namespace

Result<std::unique_ptr<HttpServer>> HttpServer::listen(Desk& desk) {
  auto server = std::make_unique<Server>(desk);
  LINDUNG_RETURN_IF_ERROR(server->open());
  return std::unique_ptr<HttpServer>(std::move(server));
}

}  // namespace lindung::web
