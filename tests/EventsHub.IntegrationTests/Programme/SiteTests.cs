using EventsHub.Testing;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The programme as pages in a ZIP file.</summary>
public sealed partial class SiteTests
{
    [Fact]
    public async Task Every_link_leads_to_a_file_in_it_and_nothing_is_fetched_from_elsewhere()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync([.. Programme(days: 2, sessions: 6)]);
        var site = Read((await SiteAsync(slice)).Content);

        Assert.Contains("index.html", site.Keys);
        Assert.Contains("programme.ics", site.Keys);
        Assert.Contains("programme.xml", site.Keys);
        Assert.Contains("programme.json", site.Keys);
        Assert.Contains("calendars/room-hall.ics", site.Keys);
        Assert.Contains("fr/talks/con-.html", site.Keys);
        foreach (var (path, content) in site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (Match link in Addresses().Matches(content))
            {
                var target = WebUtility.HtmlDecode(link.Groups["address"].Value);
                if (target.StartsWith("https://example.org/", StringComparison.Ordinal) && link.Groups["tag"].Value == "a")
                {
                    continue;
                }

                var file = new Uri(new Uri("https://site.invalid/" + path), target.Split('#')[0].Split("url=")[^1]);
                Assert.Equal("site.invalid", file.Host);
                Assert.True(target.StartsWith('#') || site.ContainsKey(Uri.UnescapeDataString(file.AbsolutePath[1..])), $"{path} leads to {target}, which is not there.");
            }
        }

        Assert.All(site.Where(file => file.Key.EndsWith(".css", StringComparison.Ordinal)), file => Assert.DoesNotContain("url(", file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_page_can_be_reached_from_the_first()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync([.. Programme(days: 2, sessions: 6)]);
        var site = Read((await SiteAsync(slice)).Content);

        var reached = new HashSet<string>();
        var next = new Queue<string>(["index.html"]);
        while (next.TryDequeue(out var path))
        {
            if (reached.Add(path) && path.EndsWith(".html", StringComparison.Ordinal))
            {
                foreach (Match link in Addresses().Matches(site[path]))
                {
                    var file = new Uri(new Uri("https://site.invalid/" + path), WebUtility.HtmlDecode(link.Groups["address"].Value));
                    if (file.Host == "site.invalid")
                    {
                        next.Enqueue(file.AbsolutePath[1..]);
                    }
                }
            }
        }

        Assert.Empty(site.Keys.Where(key => key.EndsWith(".html", StringComparison.Ordinal)).Except(reached));
    }

    [Fact]
    public async Task What_people_typed_is_text_on_every_page()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync([.. Programme(days: 1, sessions: 2, title: "<script>alert('x')</script>\"&<img src=x onerror=alert(1)> $\\frac{a}{b}$ " + new string('t', 200))]);
        var site = Read((await SiteAsync(slice)).Content);

        foreach (var (path, content) in site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("<script>", content, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", content, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("javascript:", content, StringComparison.OrdinalIgnoreCase);
            Assert.True(Elements().Matches(content).All(tag => tag.Groups[1].Value is not ("iframe" or "object" or "embed")), path);
        }

        Assert.Contains("$\\frac{a}{b}$", site["en/talks/talk-0.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_release_is_the_same_bytes()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync([.. Programme(days: 1, sessions: 3)]);
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24"));
        var query = new ExportProgramme.Query("TEST24", ProgrammeFormat.Site, Release: "1.0");

        Assert.Equal((await slice.SendAsync(query)).Content, (await slice.SendAsync(query)).Content);
        Assert.Equal((await slice.SendAsync(query)).Content, (await slice.SendAsync(new ExportPublicProgramme.Query("TEST24", ProgrammeFormat.Site))).Content);
    }

    [Fact]
    public async Task Five_thousand_talks_are_written_page_by_page()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync([.. Programme(days: 5, sessions: 5000)]);
        var file = await SiteAsync(slice, "en");
        var steps = new List<int>();
        await using var sink = new MeasuredSink();

        await file.WriteAsync(sink, new Steps(steps.Add), CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, file.Steps), steps);
        Assert.True(sink.Length > 5_000_000, $"{sink.Length} bytes");
        // The list of all talks is the largest page; nothing near the whole is ever held.
        Assert.True(sink.Largest < sink.Length / 4, $"{sink.Largest} of {sink.Length} bytes at once");
    }

    [Fact]
    public async Task An_empty_programme_is_a_page_that_says_so()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent());

        var site = Read((await SiteAsync(slice)).Content);
        Assert.Contains("The programme is empty so far.", site["en/index.html"], StringComparison.Ordinal);
    }

    private static Task<StreamedFile> SiteAsync(Slice slice, string? language = null) =>
        slice.SendAsync(new ExportProgramme.Query("TEST24", ProgrammeFormat.Site, language));

    private static IEnumerable<object> Programme(int days, int sessions, string title = "Stars")
    {
        var @event = Sample.OpenEvent();
        @event.Open("hall", "Hall");
        yield return @event;
        var ana = Speaker.Of(@event.Id, PersonName.Of("Ana", "Sample"), "ana-sample");
        ana.Describe(ana.Name, "", "", LocalizedText.English("She looks up."));
        yield return ana;
        for (var i = 0; i < sessions; i++)
        {
            var start = new DateTime(2030, 6, 24, 8, 0, 0, DateTimeKind.Utc).AddDays(i % days).AddMinutes(i / days % 500);
            var session = Session.Of(@event.Id, new(LocalizedText.English($"{title} {i}")), DateOnly.FromDateTime(start), Sample.Clock(start), 30, i % 2 == 0 ? @event.Rooms[0].Id : null);
            var talk = Talk.Of(@event.Id, new(session.Title)
            {
                DurationMinutes = 30, Abstract = LocalizedText.English($"{title}.\n\nSecond paragraph {i}."), Languages = ["en"],
                Links = [new("Slides", "https://example.org/slides?a=1&b=\"2\""), new("Bad", "javascript:alert(1)")],
            }, i == 1 ? "con" : $"talk-{i}");
            talk.SpokenBy([(ana.Id, null)]);
            session.TakeIn(talk);
            yield return session;
        }
    }

    private static Dictionary<string, string> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }

    [GeneratedRegex("""<(?<tag>a|link|script|img|meta)\b[^>]*?\b(?:href|src|content)="(?<address>[^"]*(?:\.html|\.css|\.json|\.js|\.ics|\.xml|\.svg|\.png|\.jpg|slides[^"]*|#[^"]*))[^"]*"[^>]*>""")]
    private static partial Regex Addresses();

    [GeneratedRegex("<([a-z]+)")]
    private static partial Regex Elements();

    private sealed class Steps(Action<int> add) : IProgress<int>
    {
        public void Report(int value) => add(value);
    }

    private sealed class MeasuredSink : Stream
    {
        private long _length;

        public int Largest { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _length += buffer.Length;
            Largest = Math.Max(Largest, buffer.Length);
            return ValueTask.CompletedTask;
        }

        // Servers refuse to wait on a thread for a slow reader.
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("It was written without waiting.");

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
