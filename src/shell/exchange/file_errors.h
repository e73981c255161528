// shell/exchange/file_errors.h - every reason why a file is not read, in words for the person who
// sent it: what, why, what to do. `where` is the name of the file, never its content.
#pragma once

#include <string>

#include "base/error.h"

namespace lindung::exchange {

Error file_unreadable(const std::string& where);   // FILE_UNREADABLE: missing, forbidden, a folder
Error file_read_failed(const std::string& where);  // FILE_READ_FAILED: the disk (environment)
Error file_empty(const std::string& where);        // FILE_EMPTY
Error file_is_pdf(const std::string& where);       // FILE_IS_PDF
Error file_is_image(const std::string& where);     // FILE_IS_IMAGE
Error file_is_document(const std::string& where);  // FILE_IS_DOCUMENT: Word, PowerPoint, RTF, ODT
Error file_is_archive(const std::string& where);   // FILE_IS_ARCHIVE: zip, rar, 7z, gz
Error file_is_binary_workbook(const std::string& where);  // FILE_IS_XLSB
Error file_encrypted(const std::string& where);           // FILE_ENCRYPTED: protected by a password
Error file_truncated(const std::string& where);           // FILE_TRUNCATED: the end is missing
Error file_too_large(const std::string& where);           // FILE_TOO_LARGE
Error file_bomb(const std::string& where);          // FILE_BOMB: unpacks to far more than it is
Error file_damaged(const std::string& where);       // FILE_DAMAGED
Error file_type_unknown(const std::string& where);  // FILE_TYPE_UNKNOWN
Error file_old_format_failed(
    const std::string& where);  // FILE_XLS_FAILED: the old .xls could not be read here

}  // namespace lindung::exchange
