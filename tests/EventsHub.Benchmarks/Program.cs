using EventsHub.Benchmarks;

return args switch
{
    ["pages", .. var rest] => await PagesBenchmark.RunAsync(rest),
    ["badges", .. var rest] => await BadgesBenchmark.RunAsync(rest),
    ["schedule-pages", .. var rest] => await SchedulePagesBenchmark.RunAsync(rest),
    [BadgesBenchmark.OnceVerb, .. var rest] => await BadgesBenchmark.OnceAsync(rest),
    ["signatures", .. var rest] => await SignaturesBenchmark.RunAsync(rest),
    ["programme", .. var rest] => await ProgrammeBenchmark.RunAsync(rest),
    [ProgrammeBenchmark.OnceVerb, .. var rest] => await ProgrammeBenchmark.OnceAsync(rest),
    [DeflateFloor.Verb, .. var rest] => await DeflateFloor.OnceAsync(rest),
    [BareServer.Verb, .. var rest] => await BareServer.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: eng/bench pages | badges | programme | schedule-pages | signatures");
    return 1;
}
