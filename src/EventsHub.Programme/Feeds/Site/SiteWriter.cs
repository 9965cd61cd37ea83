using System.Globalization;
using System.Text;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.C3voc;
using EventsHub.Programme.Feeds.Calendars;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Feeds.Site;

/// <summary>Writes the programme as a static website in a ZIP file, with a folder per language, calendars and feeds. Equal programmes give equal bytes,
/// and no more than one page is kept in memory.</summary>
internal sealed class SiteWriter
{
    public const string ContentType = "application/zip";

    private readonly ProgrammeContent _programme;
    private readonly Func<CalendarWriter> _calendar;
    private readonly byte[]? _logo;
    private readonly string _address;
    private readonly IReadOnlyList<string> _languages;
    private readonly DateTime _date;
    private readonly SitePages _pages;

    /// <param name="programme">The draft or a release.</param>
    /// <param name="biographies">Biographies by slug of the speaker.</param>
    /// <param name="calendar">Creates a writer for a calendar of the programme.</param>
    /// <param name="logo">Logo of the event (PNG, JPEG or SVG); null for none.</param>
    /// <param name="address">URL of the event's public page.</param>
    /// <param name="languages">BCP 47 tags of the languages to write, the main one first.</param>
    /// <param name="date">Time stamp of the files in the archive.</param>
    /// <param name="texts">Translations.</param>
    public SiteWriter(
        ProgrammeContent programme, IReadOnlyDictionary<string, LocalizedText> biographies, Func<CalendarWriter> calendar, byte[]? logo, string address,
        IReadOnlyList<string> languages, DateTime date, Texts texts)
    {
        (_programme, _calendar, _logo, _address, _languages, _date) = (programme, calendar, logo, address, languages, date);
        _pages = new SitePages(programme, biographies, languages, LogoName(), texts);
    }

    public int Steps => _pages.Count * _languages.Count;

    public async Task WriteAsync(Stream output, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var zip = new StreamedZip(output, _date);
        await AddAsync("index.html", Start().ToBytes());
        await AddAsync("assets/site.css", [.. Encoding.UTF8.GetBytes(Colours()), .. Asset("site.css")]);
        await AddAsync("assets/search.js", Asset("search.js"));
        if (_logo is not null && LogoName() is { } name)
        {
            await AddAsync($"assets/{name}", _logo);
        }

        using (Texts.In(_languages[0]))
        {
            await AddAsync("programme.ics", _calendar().Programme());
            var context = new ExportContext(_programme, null, _address);
            await AddAsync("programme.xml", new FrabWriter(context).Write());
            await AddAsync("programme.json", new C3vocWriter(context).Write());
            foreach (var (kind, code, selection) in _programme.Rooms.Select(r => ("room", r.Code, new CalendarSelection(Room: r.Code)))
                .Concat(_programme.Tracks.Select(t => ("track", t.Code, new CalendarSelection(Track: t.Code)))))
            {
                await AddAsync($"calendars/{kind}-{string.Concat(code.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'))}.ics", _calendar().Programme(selection));
            }
        }

        var done = 0;
        foreach (var language in _languages)
        {
            using var spoken = Texts.In(language);
            foreach (var (page, content) in _pages.All())
            {
                await AddAsync($"{language}/{page}", content.ToBytes());
                progress?.Report(++done);
            }
        }

        await zip.FinishAsync(cancellationToken);

        Task AddAsync(string path, byte[] content) => zip.AddAsync(path, content, cancellationToken);
    }

    /// <summary>The page index.html: forwards to the only language, or lets readers choose one.</summary>
    private HtmlText Start()
    {
        var name = _programme.Event.Name.In(_languages[0], _programme.Event.MainLanguage);
        var page = new HtmlText().Add($"""
            <!DOCTYPE html>
            <html lang="{_languages[0]}" dir="{Languages.Direction(_languages[0])}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{name}</title><link rel="stylesheet" href="assets/site.css">

            """);
        if (_languages.Count == 1)
        {
            page.Add($"""<meta http-equiv="refresh" content="0; url={_languages[0]}/index.html">""").Add($"\n");
        }

        page.Add($"</head>\n<body><main class=\"wrap\"><h1>{name}</h1><ul>\n");
        foreach (var language in _languages)
        {
            page.Add($"""<li><a href="{language}/index.html" lang="{language}" hreflang="{language}" dir="{Languages.Direction(language)}">{Languages.NativeName(language)}</a></li>""").Add($"\n");
        }

        return page.Add($"</ul></main></body>\n</html>\n");
    }

    private string Colours()
    {
        var css = new StringBuilder(":root { --band: ").Append(Hex(_programme.Event.AccentColour)).Append("; --on-band: ").Append(IsDark(Hex(_programme.Event.AccentColour)) ? "#fff" : "#000").Append("; }\n");
        for (var i = 0; i < _programme.Tracks.Count; i++)
        {
            css.Append(CultureInfo.InvariantCulture, $".track-{i} {{ --track: {Hex(_programme.Tracks[i].Colour)}; }}\n");
        }

        return css.ToString();
    }

    /// <summary>The colour, or a default when the database contains something else.</summary>
    private static string Hex(string colour) => colour.Length == 7 && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit) ? colour : "#1B3A6B";

    // Below this luminance white text has more contrast than black (WCAG 2.2).
    private static bool IsDark(string hex)
    {
        double Part(int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5)) < 0.179;
    }

    private string? LogoName() => _logo switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "logo.png",
        [0xFF, 0xD8, ..] => "logo.jpg",
        { Length: > 0 } => "logo.svg",
        _ => null,
    };

    private static byte[] Asset(string name)
    {
        using var stream = typeof(SiteWriter).Assembly.GetManifestResourceStream($"EventsHub.Programme.Feeds.Site.{name}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
