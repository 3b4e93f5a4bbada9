-- Counts pages, refusals that say when to come again, and anything else.
local threads = {}
function setup(thread) threads[#threads + 1] = thread end
pages, refused, other = 0, 0, 0
function response(status, headers)
  if status == 200 then pages = pages + 1
  elseif status == 503 and headers["Retry-After"] then refused = refused + 1
  else other = other + 1 end
end
function done()
  local p, r, o = 0, 0, 0
  for _, thread in ipairs(threads) do
    p, r, o = p + thread:get("pages"), r + thread:get("refused"), o + thread:get("other")
  end
  print(string.format('JSON {"pages": %d, "refused": %d, "other": %d}', p, r, o))
end
