#include "shell/web/request.h"

#include <gtest/gtest.h>

namespace lindung::web {
namespace {

std::string place(const std::string& peer) {
  Request request;
  request.peer = peer;
  return request.place();
}

TEST(Request, AnAddressOfVersionSixIsCountedByItsNetwork) {
  EXPECT_EQ(place("192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(place("::ffff:192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(place("2001:db8:1:2::1"), place("2001:db8:1:2:ffff:ffff:ffff:ffff"));
  EXPECT_NE(place("2001:db8:1:2::1"), place("2001:db8:1:3::1"));
  EXPECT_EQ(place("no address"), "no address");
}

TEST(Request, AMethodThatNobodyKnowsHasNoName) {
  Request request;
  request.method = "POST";
  EXPECT_EQ(request.known_method(), "POST");
  request.method = "SITIAMINAH";
  EXPECT_EQ(request.known_method(), "other");
}

}  // namespace
}  // namespace lindung::web
