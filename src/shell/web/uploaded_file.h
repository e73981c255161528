// shell/web/uploaded_file.h - a file that came with a request: it lies in the server's folder and
// goes when nobody needs it any more.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "shell/web/desk.h"

namespace lindung::web {

// The body of the request, which is a file.
std::shared_ptr<UploadedFile> take_file(const Call& call);
// Its name as X-File-Name says it, without any path. Refuses CALL_VALUE.
Result<std::string> file_name(const Call& call);

}  // namespace lindung::web
