// tests/printed.h - papers of the real binary, read back by programs that are not ours.
#pragma once

#include <cstdio>
#include <string>

#include <gtest/gtest.h>

namespace lindung::testing_binary {

// What a shell command says, on both channels.
inline std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  for (int c; (c = std::fgetc(pipe)) != EOF;) text += static_cast<char>(c);
  pclose(pipe);
  return text;
}
inline std::string quoted(const std::string& path) { return "'" + path + "'"; }

inline std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

struct Pdf {
  std::string text;  // runs of white space are one space: where a line breaks is not asked
  int pages = 0;
};
// Every paper of an office is A4.
inline Pdf read_pdf(const std::string& path) {
  Pdf pdf;
  const std::string info = output_of("pdfinfo " + quoted(path));
  EXPECT_NE(info.find("A4"), std::string::npos) << info;
  const auto pages = info.find("Pages:");
  if (pages != std::string::npos) pdf.pages = std::stoi(info.substr(pages + 6));
  for (const char c : output_of("pdftotext -layout " + quoted(path) + " -")) {
    const bool space = c == ' ' || c == '\n' || c == '\f';
    if (!space || (!pdf.text.empty() && pdf.text.back() != ' ')) pdf.text += space ? ' ' : c;
  }
  return pdf;
}

}  // namespace lindung::testing_binary
