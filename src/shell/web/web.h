// shell/web - the web face: requests in, one use case of shell/app, JSON out
// (docs/reference/openapi.yaml), beside the pages of shell/pages. It holds what only a server
// needs: sessions, throttling, jobs, a picture of each city in memory. Not done here: any decision,
// any right (the use cases ask those).
//
// A request is read by http_server (Boost.Beast), let in or refused by gate, answered by the
// handler that routes names, on a pool of workers. Long work is a job (job_queue), never a request.
#pragma once

#include "shell/web/serve.h"
