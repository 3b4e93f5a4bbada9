-- Another address each time, so that no kept page can be the answer.
local n = math.random(1, 1000000000)
request = function()
  n = n + 1
  return wrk.format("GET", wrk.path .. n)
end
