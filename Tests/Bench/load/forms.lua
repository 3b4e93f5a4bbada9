-- Whole submissions, one after the other on each connection (one connection a thread), a new visitor each time:
-- the start page, the draft, ten answers, the sending. Arguments: file of sessions, service, region, step, answers.
local ffi = require("ffi")
ffi.cdef [[ typedef struct { long s; long ns; } okno_time; int clock_gettime(int, okno_time *); ]]
local moment = ffi.new("okno_time")
local function now()
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.s) * 1000 + tonumber(moment.ns) / 1e6
end

local threads = {}
function setup(thread)
  thread:set("place", #threads)
  thread:set("threads", tonumber(os.getenv("OKNO_THREADS") or "8"))
  threads[#threads + 1] = thread
end

local sessions, at, state, csrf, draft, began = {}, 0, 1, "", "", 0
local service, region, step, answers
done_count, wrong, unready, first_wrong, times = 0, 0, 0, "", {}

function init(arguments)
  local number = 0
  for line in io.lines(arguments[1]) do
    if number % threads_of() == place then sessions[#sessions + 1] = line end
    number = number + 1
  end
  service, region, step, answers = arguments[2], arguments[3], arguments[4], arguments[5]
end

function threads_of() return wrk.thread:get("threads") end

local function form(path, body)
  return wrk.format("POST", path, {
    ["Cookie"] = "okno=" .. sessions[at], ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Sec-Fetch-Site"] = "same-origin" }, "csrf=" .. csrf .. body)
end

function request()
  if state == 1 then
    at = at % #sessions + 1
    began = now()
    return wrk.format("GET", "/services/" .. service .. "/application?region=" .. region, { ["Cookie"] = "okno=" .. sessions[at] })
  elseif state == 2 then
    return form("/services/" .. service .. "/application", "&region=" .. region .. "&anew=1")
  elseif state == 3 then
    return form(draft .. "/" .. step, "&version=1&go=next&" .. answers)
  end
  return form(draft .. "/submission", "")
end

local function fail(status, headers)
  wrong = wrong + 1
  if first_wrong == "" then first_wrong = state .. ": " .. status .. " " .. (headers["Location"] or "") end
  state = 1
end

function response(status, headers, body)
  local location = headers["Location"] or headers["location"] or ""
  if state == 1 then
    csrf = body:match('name="csrf" value="(%x+)"')
    if status ~= 200 or not csrf then return fail(status, headers) end
    state = 2
  elseif state == 2 then
    draft = location:match("^/drafts/[%x-]+$")
    if not draft then return fail(status, headers) end
    state = 3
  elseif state == 3 then
    if not location:match("/check$") then return fail(status, headers) end
    state = 4
  elseif status == 422 then
    -- What the portal knows of this made-up person is not enough (a passport of another age): the next one.
    unready = unready + 1
    state = 1
  else
    if not location:match("^/applications/") then return fail(status, headers) end
    done_count = done_count + 1
    times[#times + 1] = now() - began
    state = 1
  end
end

function done(summary)
  local count, bad, skipped, said, all = 0, 0, 0, "", {}
  for _, thread in ipairs(threads) do
    count = count + thread:get("done_count")
    bad = bad + thread:get("wrong")
    skipped = skipped + thread:get("unready")
    if said == "" then said = thread:get("first_wrong") end
    for _, time in ipairs(thread:get("times")) do all[#all + 1] = time end
  end
  table.sort(all)
  local function percentile(p) return all[math.max(1, math.ceil(#all * p))] or 0 end
  print(string.format('JSON {"count": %d, "seconds": %f, "wrong": %d, "unready": %d, "first": "%s", "p50": %f, "p99": %f}',
    count, summary.duration / 1e6, bad, skipped, said, percentile(0.5), percentile(0.99)))
end
