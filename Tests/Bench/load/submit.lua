-- Sends drafts that are ready, each once; again when told to come later. One connection a thread.
-- Arguments: a file of lines «session csrf draft», how many threads there are.
local ffi = require("ffi")
ffi.cdef [[ typedef struct { long s; long ns; } okno_time; int clock_gettime(int, okno_time *); ]]
local moment = ffi.new("okno_time")
local function now()
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.s) + tonumber(moment.ns) / 1e9
end

local threads = {}
function setup(thread)
  thread:set("place", #threads)
  threads[#threads + 1] = thread
end

local drafts, at = {}, 1
sent, wrong, again, first, last, first_wrong = 0, 0, 0, 0, 0, ""

function init(arguments)
  local number = 0
  for line in io.lines(arguments[1]) do
    if number % tonumber(arguments[2]) == place then drafts[#drafts + 1] = line end
    number = number + 1
  end
end

function request()
  if first == 0 then first = now() end
  local session, csrf, draft = drafts[at]:match("(%S+) (%S+) (%S+)")
  return wrk.format("POST", draft .. "/submission", {
    ["Cookie"] = "okno=" .. session, ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Sec-Fetch-Site"] = "same-origin" }, "csrf=" .. csrf)
end

function response(status, headers)
  if status == 503 then
    again = again + 1
    return
  end
  if (headers["Location"] or headers["location"] or ""):match("^/applications/") then
    sent = sent + 1
    last = now()
  else
    wrong = wrong + 1
    if first_wrong == "" then first_wrong = tostring(status) end
  end
  if at == #drafts then return wrk.thread:stop() end
  at = at + 1
end

function done()
  local count, bad, later, from, to, said = 0, 0, 0, 1e18, 0, ""
  for _, thread in ipairs(threads) do
    count, bad = count + thread:get("sent"), bad + thread:get("wrong")
    later = later + thread:get("again")
    from, to = math.min(from, thread:get("first")), math.max(to, thread:get("last"))
    if said == "" then said = thread:get("first_wrong") end
  end
  print(string.format('JSON {"count": %d, "seconds": %f, "wrong": %d, "again": %d, "first": "%s"}', count, to - from,
    bad, later, said))
end
