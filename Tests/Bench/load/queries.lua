-- One question after the other out of a file with a thousand.
local asked, at = {}, 0
init = function(arguments)
  for line in io.lines(arguments[1]) do asked[#asked + 1] = line end
  at = math.random(1, #asked)
end
request = function()
  at = at % #asked + 1
  return wrk.format("GET", wrk.path .. asked[at])
end
