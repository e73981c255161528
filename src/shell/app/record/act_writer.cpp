#include "shell/app/record/act_writer.h"

#include <algorithm>
#include <vector>

#include <boost/json.hpp>

namespace lindung::app {
namespace json = boost::json;
namespace {

void write_sorted(const json::value& value, std::string& out) {
  if (const auto* object = value.if_object()) {
    std::vector<const json::key_value_pair*> members;
    for (const auto& member : *object) members.push_back(&member);
    std::sort(members.begin(), members.end(),
              [](const auto* a, const auto* b) { return a->key() < b->key(); });
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i > 0) out += ',';
      out += json::serialize(json::string(members[i]->key()));
      out += ':';
      write_sorted(members[i]->value(), out);
    }
    out += '}';
  } else if (const auto* array = value.if_array()) {
    out += '[';
    for (std::size_t i = 0; i < array->size(); ++i) {
      if (i > 0) out += ',';
      write_sorted((*array)[i], out);
    }
    out += ']';
  } else {
    out += json::serialize(value);
  }
}

}  // namespace

std::string canonical_json(const json::value& value) {
  std::string out;
  write_sorted(value, out);
  return out;
}

Result<ActWriter> ActWriter::begin(const Context& context, store::City city) {
  LINDUNG_ASSIGN_OR_RETURN(auto transaction, context.store->begin(city));
  LINDUNG_ASSIGN_OR_RETURN(const auto last, context.store->last_entry(city));
  ActWriter writer(context, city, std::move(transaction));
  if (last) {
    writer.next_ = last->act.sequence + 1;
    writer.seal_ = last->seal;
  }
  return writer;
}

Result<std::uint64_t> ActWriter::put_entry(std::string kind, const json::object& body) {
  const std::uint64_t sequence = next_;
  const auto entry = journal::make_entry({city_, sequence, std::move(kind), canonical_json(body)},
                                         {context_->now_ms(), context_->author}, seal_);
  LINDUNG_RETURN_IF_ERROR(transaction_->put_entry(entry));
  seal_ = entry.seal;
  ++next_;
  return sequence;
}

}  // namespace lindung::app
