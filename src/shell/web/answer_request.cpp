#include "shell/web/answer_request.h"

#include <chrono>

#include "shell/pages/pages.h"
#include "shell/web/gate.h"
#include "shell/web/page_words.h"

namespace lindung::web {
namespace {

Error no_route(const Match& found) {
  if (!found.other_method) return not_found();
  return Error::input("METHOD", "",
                      {"Alamat ini tidak dapat dipanggil begini.",
                       "This address cannot be called with this method."});
}

Answer answer_route(Desk& desk, const Request& request, Match found) {
  Call call(desk, request);
  call.language = request.language();
  call.captured = std::move(found.captured);
  LINDUNG_RETURN_IF_ERROR(enter(call, *found.route));
  return found.route->handler(call);
}

Reply page_reply(const Request& request) {
  const auto* page = request.unsafe() ? nullptr : pages::find_page(request.path);
  if (!page && pages::files().empty() && !request.path.starts_with("/api")) {
    Reply none;
    none.status = 404;
    none.type = "text/plain; charset=utf-8";
    none.body =
        "Halaman web tidak ada di dalam program ini; API-nya ada di /api.\n"
        "This program was built without its pages (tools/ui.sh); its API is at /api.\n";
    return none;
  }
  if (!page) return error_reply(not_found(), request.language());
  Reply reply;
  reply.type = std::string(page->type);
  const bool gzip = !page->gzip.empty() &&
                    request.header("accept-encoding").find("gzip") != std::string_view::npos;
  reply.fixed = gzip ? page->gzip : page->bytes;
  if (gzip) reply.with("Content-Encoding", "gzip");
  reply.with("Vary", "Accept-Encoding");
  reply.with("Cache-Control", page->lasting ? "public, max-age=31536000, immutable" : "no-cache");
  return reply;
}

Reply unexpected(const Request& request) {
  return error_reply(Error::environment("INTERNAL", "",
                                        {"Kesalahan yang tidak terduga; tidak ada yang disimpan.",
                                         "An unexpected fault; nothing was stored."}),
                     request.language());
}

Reply make_reply(Desk& desk, const Request& request, Match found) {
  if (!found.route) {
    const bool page = !found.other_method && !request.path.starts_with("/api");
    return page ? page_reply(request) : error_reply(no_route(found), request.language());
  }
  try {
    auto reply = answer_route(desk, request, std::move(found));
    return reply ? *std::move(reply) : error_reply(reply.error(), request.language());
  } catch (const std::exception&) {
    return unexpected(request);
  }
}

}  // namespace

void add_security_headers(Reply& reply, const Request& request) {
  reply.with("Content-Security-Policy",
             "default-src 'self'; img-src 'self' blob:; base-uri 'none'; form-action 'self'; "
             "frame-ancestors 'none'; object-src 'none'");
  reply.with("X-Content-Type-Options", "nosniff");
  // Two that the policy above has replaced, for browsers and scanners that ask for them.
  reply.with("X-Frame-Options", "DENY");
  reply.with("X-XSS-Protection", "1; mode=block");
  reply.with("Referrer-Policy", "no-referrer");
  reply.with("Cross-Origin-Opener-Policy", "same-origin");
  reply.with("Cross-Origin-Resource-Policy", "same-origin");
  reply.with("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
  if (request.https) reply.with("Strict-Transport-Security", "max-age=31536000");
  if (request.path.starts_with("/api")) reply.with("Cache-Control", "no-store");
}

Reply reply_to(Desk& desk, const Request& request) {
  const auto begun = std::chrono::steady_clock::now();
  auto found = match(request.method, request.path);
  const std::string route(found.route ? found.route->pattern : "page");
  Reply reply = make_reply(desk, request, std::move(found));
  if (reply.type == "application/json" && reply.body.find("`lindung ") != std::string::npos)
    reply.body = with_page_names(reply.body, request.language());
  if (reply.status == 429) reply.with("Retry-After", "30");
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begun);
  desk.metrics.count(request.known_method() + " " + route, reply.status, took.count());
  add_security_headers(reply, request);
  return reply;
}

}  // namespace lindung::web
