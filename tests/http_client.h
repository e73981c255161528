// tests/http_client.h - a small HTTP client for tests: one request a connection, nothing hidden.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include <arpa/inet.h>
#include <boost/json.hpp>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lindung::testing_binary {

struct HttpReply {
  int status = 0;  // 0: no reply
  std::string head;
  std::string body;
  boost::json::value json() const { return boost::json::parse(body); }
  std::string header(const std::string& name) const {  // empty when missing
    const auto at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return "";
    const auto from = at + name.size() + 4;
    return head.substr(from, head.find("\r\n", from) - from);
  }
};

// Sends `text` as it is and reads until the server hangs up.
inline HttpReply send_raw(int port, std::string_view text) {
  const int line = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  const timeval patience{30, 0};
  setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
  HttpReply reply;
  if (connect(line, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0) {
    close(line);
    return reply;
  }
  while (!text.empty()) {
    const auto sent = send(line, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent <= 0) break;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  std::string all;
  char piece[16384];
  for (ssize_t got = 0; (got = recv(line, piece, sizeof(piece), 0)) > 0;)
    all.append(piece, static_cast<std::size_t>(got));
  close(line);
  const auto end = all.find("\r\n\r\n");
  if (end == std::string::npos || all.size() < 12) return reply;
  reply.status = std::stoi(all.substr(9, 3));
  reply.head = all.substr(0, end + 2);
  reply.body = all.substr(end + 4);
  return reply;
}

using Headers = std::map<std::string, std::string>;

inline HttpReply send_http(int port, const std::string& method, const std::string& target,
                           const Headers& headers = {}, const std::string& body = "") {
  std::ostringstream text;
  text << method << " " << target << " HTTP/1.1\r\nHost: 127.0.0.1:" << port
       << "\r\nConnection: close\r\n";
  for (const auto& [name, value] : headers) text << name << ": " << value << "\r\n";
  if (method != "GET") text << "Content-Length: " << body.size() << "\r\n";
  text << "\r\n" << body;
  return send_raw(port, text.str());
}

}  // namespace lindung::testing_binary
