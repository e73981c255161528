// office/scheme/source.h - where a value of a scheme file comes from. Values that nobody has
// confirmed are used, and said to be unconfirmed wherever they appear.
#pragma once

#include <string>

namespace lindung::scheme {

struct Source {
  std::string citation;  // law, regulation, decree or press report with its date; never empty
  bool verified = false;
};

}  // namespace lindung::scheme
