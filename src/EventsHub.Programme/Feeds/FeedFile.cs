using System.IO.Compression;
using System.Text.Json;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.C3voc;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Indico;
using EventsHub.Programme.Feeds.OpenEvent;
using EventsHub.Programme.Feeds.Pretalx;
using EventsHub.Programme.Feeds.Sessionize;
using EventsHub.Programme.Feeds.Tables;
using EventsHub.Programme.Feeds.Words;

namespace EventsHub.Programme.Feeds;

/// <summary>Detects the format of an imported file from its content, whatever its name, and reads it.</summary>
internal static class FeedFile
{
    /// <param name="file">The file.</param>
    /// <param name="settings">Meaning of the columns of a table; null to derive it from the headings.</param>
    /// <param name="days">The days of the event, by which days without a year are understood.</param>
    /// <param name="texts">The words of refusals.</param>
    /// <exception cref="ValidationFailedException">The file cannot be read; the message says why and what to do.</exception>
    /// <exception cref="DomainRuleException">The file is a table that cannot be read.</exception>
    public static Feed Read(byte[] file, TableSettings? settings, EventDays days, Texts texts)
    {
        if (IsTable(file, texts))
        {
            var table = ProgrammeTable.Read(file, settings);
            var feed = new Feed { Format = table.Format };
            new TableReader(table, feed, days).Read(texts);
            return feed;
        }

        if (FirstLetter(file) == '<')
        {
            return FrabReader.Read(file, texts);
        }

        var findings = new FeedFindings();
        using var archive = Archive(file);
        var json = archive is null ? JsonFile.Read(file, findings, texts) : OpenEventArchive.Read(archive, findings, texts);
        return ReadJson(json, findings, texts);
    }

    private static Feed ReadJson(JsonElement json, FeedFindings findings, Texts texts)
    {
        if (C3vocReader.ScheduleOf(json) is { } schedule)
        {
            var feed = new Feed { Format = FeedFormat.C3voc, Findings = findings, IsOwn = json.Get("generator")?.Text("name") == FrabWords.Generator };
            new C3vocReader(schedule, feed).Read(texts);
            return feed;
        }

        if (SessionizeReader.Is(json))
        {
            var feed = new Feed { Format = FeedFormat.Sessionize, Findings = findings };
            new SessionizeReader(json, feed).Read();
            return feed;
        }

        if (OpenEventReader.Is(json))
        {
            var feed = new Feed { Format = FeedFormat.OpenEvent, Findings = findings };
            new OpenEventReader(json, feed).Read();
            return feed;
        }

        if (IndicoReader.Is(json))
        {
            var feed = new Feed { Format = FeedFormat.Indico, Findings = findings };
            new IndicoReader(json, feed).Read(texts);
            return feed;
        }

        var objects = new Feed { Format = FeedFormat.Pretalx, Findings = findings };
        new PretalxReader(json, objects).Read(texts);
        return objects;
    }

    /// <summary>True for CSV and Excel files, whose columns people may assign to fields.</summary>
    /// <exception cref="ValidationFailedException">The file is in a known format but cannot be read.</exception>
    /// <exception cref="DomainRuleException">The file is a workbook that cannot be read.</exception>
    public static bool IsTable(ReadOnlySpan<byte> file, Texts texts)
    {
        Workbook.RefuseLocked(file);
        if (file is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..])
        {
            throw new ValidationFailedException("File", texts["This is a PDF document. Choose the programme as XML, JSON, XLSX or CSV."]);
        }

        if (file.StartsWith("BEGIN:VCALENDAR"u8))
        {
            throw new ValidationFailedException("File", UnknownFile.Calendar(texts));
        }

        if (Workbook.Is(file))
        {
            using var archive = Archive(file.ToArray());
            return archive is null || !OpenEventArchive.Is(archive) && IsWorkbook(archive, texts);
        }

        return FirstLetter(file) is not ('<' or '{' or '[');
    }

    private static bool IsWorkbook(ZipArchive archive, Texts texts)
    {
        UnknownFile.RefuseOtherArchives(archive, texts);
        return true;
    }

    // Null for what is no archive, or cannot be opened as one.
    private static ZipArchive? Archive(byte[] file)
    {
        try
        {
            return Workbook.Is(file) ? new(new MemoryStream(file, writable: false), ZipArchiveMode.Read) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Skips a byte order mark and blanks. In UTF-16 every Latin letter is accompanied by a zero byte.
    private static char FirstLetter(ReadOnlySpan<byte> file)
    {
        foreach (var letter in file)
        {
            if (letter is not (0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return (char)letter;
            }
        }

        return '\0';
    }
}
