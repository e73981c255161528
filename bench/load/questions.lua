-- Asks the public question (or nginx for a file), a thousand a second over all connections. Environment: QUESTIONS, a file of
-- "nik,birth date" lines; without it GET /answer.json. RATE and CONNECTIONS say how long a connection waits between two questions, ASKED how many
-- questions of the file earlier runs have asked: each thread goes on there, in its own half.
local questions = {}
local file = os.getenv("QUESTIONS")
if file then
  for line in io.lines(file) do questions[#questions + 1] = line end
end
local wait = 1000 * tonumber(os.getenv("CONNECTIONS")) / tonumber(os.getenv("RATE"))
local next_one, address = 0, 0

function init()
  local asked = math.floor(tonumber(os.getenv("ASKED") or "0") / 2)
  math.randomseed(os.time())
  next_one, address = asked + number * math.floor(#questions / 2), asked + number * 8000000
end

-- Evenly about the wait, so that the connections do not come in step.
function delay() return math.random(0, math.floor(2 * wait)) end

function request()
  if #questions == 0 then return wrk.format("GET", "/answer.json") end
  next_one = next_one % #questions + 1
  address = (address + 1) % 16000000
  local nik, birth = questions[next_one]:match("([^,]*),([^,]*)")
  local from = string.format("10.%d.%d.%d", math.floor(address / 65536) % 256, math.floor(address / 256) % 256, address % 256)
  return wrk.format("POST", "/api/public/status", {["Content-Type"] = "application/json", ["X-Forwarded-For"] = from},
    string.format('{"city":"2171","nik":"%s","birth_date":"%s"}', nik, birth))
end

local wrong = 0
function response(status) if status ~= 200 then wrong = wrong + 1; wrk.thread:set("wrong", wrong) end end
local threads = {}
function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end
function done(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  for _, thread in ipairs(threads) do failed = failed + (thread:get("wrong") or 0) end
  print(string.format('{"requests": %d, "seconds": %.2f, "failed": %d, "p50_ms": %.3f, "p99_ms": %.3f, "p999_ms": %.3f, "max_ms": %.3f}',
    summary.requests, summary.duration / 1e6, failed, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency:percentile(99.9) / 1000, latency.max / 1000))
end
