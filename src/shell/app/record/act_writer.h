// shell/app/record/act_writer.h - writes the entries of one use case in one transaction: each act
// gets the next sequence number, its leaf and its seal. The body is checked twice: when it is made,
// and as it stands in the store before commit.
#pragma once

#include <memory>
#include <string>

#include <boost/json/object.hpp>

#include "shell/app/context.h"

namespace lindung::app {

// The canonical text of a body: keys sorted, no white space. The same object gives the same text on
// every machine.
std::string canonical_json(const boost::json::value& value);

class ActWriter {
 public:
  // Takes the writer's place of the city; nobody else can add to its journal until this object
  // ends.
  static Result<ActWriter> begin(const Context& context, store::City city);

  // The number that the next entry will have.
  std::uint64_t next_sequence() const { return next_; }
  Result<std::uint64_t> put_entry(std::string kind, const boost::json::object& body);
  store::Transaction& records() { return *transaction_; }
  Result<void> commit() { return transaction_->commit(); }

 private:
  ActWriter(const Context& context, store::City city,
            std::unique_ptr<store::Transaction> transaction)
      : context_(&context), city_(city), transaction_(std::move(transaction)) {}

  const Context* context_;
  store::City city_;
  std::unique_ptr<store::Transaction> transaction_;
  std::uint64_t next_ = 0;
  Digest seal_{};
};

}  // namespace lindung::app
