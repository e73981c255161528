// office/reconciliation/bank_statement.h - a bank statement, or a list of payments of the treasury,
// as a file.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "office/reconciliation/match_bank.h"
#include "office/roster/table.h"

namespace lindung::reconciliation {

struct BankStatement {
  std::vector<BankLine> lines;            // money that went out
  std::size_t incoming = 0;               // lines of money that came in
  std::vector<std::uint32_t> unreadable;  // rows with a day but without a sum
};

// Headings: tanggal, keterangan (uraian, deskripsi), debet (debit, keluar) or jumlah (nominal), and
// further columns with references (no referensi, no bukti, sp2d, kode billing), whose cells are
// joined to the text. Where there is a debit column only its sums count; where there is one column
// of sums a leading minus or "CR" beside it tells what came in. Refuses RECON_BANK_COLUMNS: no
// sheet has a column of sums beside another known column.
Result<BankStatement> read_bank_statement(const roster::Workbook& workbook,
                                          const std::string& file);

}  // namespace lindung::reconciliation
