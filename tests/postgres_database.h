// tests/postgres_database.h - a fresh database on the test server.
#pragma once

#include <cstdlib>
#include <string>

#include <libpq-fe.h>
#include <unistd.h>

namespace lindung::testing_binary {

// Its URL; empty when PostgreSQL was left out on request.
inline std::string postgres_database() {
  const char* server = std::getenv("LINDUNG_TEST_POSTGRES");
  if (!server || std::string(server) == "none") return "";
  static int count = 0;
  const std::string name = "functional_" + std::to_string(getpid()) + "_" + std::to_string(++count);
  PGconn* connection = PQconnectdb(server);
  PQclear(PQexec(connection, ("create database " + name).c_str()));
  PQfinish(connection);
  const std::string url = server;
  const auto slash = url.find("/postgres?");
  return url.substr(0, slash + 1) + name + url.substr(slash + 9);
}

}  // namespace lindung::testing_binary
