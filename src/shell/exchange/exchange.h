// shell/exchange - files of the outside world. In: a path or bytes. Out: a roster::Workbook whose
// cells are texts as the file stores them, or an Error that tells the sender what to do. And the
// other way: tables written as .xlsx and .csv, each file complete under its name or not there at
// all. Not done here: what a cell means (office/roster), what a report says (office/report),
// databases (shell/store).
#pragma once

#include "shell/exchange/csv_writer.h"
#include "shell/exchange/file_bytes.h"
#include "shell/exchange/files.h"
#include "shell/exchange/limits.h"
#include "shell/exchange/read_file.h"
#include "shell/exchange/write_xlsx.h"
