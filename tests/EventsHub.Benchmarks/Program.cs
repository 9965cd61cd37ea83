using EventsHub.Benchmarks;

return args switch
{
    ["pages", .. var rest] => await PagesBenchmark.RunAsync(rest),
    [BareServer.Verb, .. var rest] => await BareServer.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: eng/bench pages");
    return 1;
}
