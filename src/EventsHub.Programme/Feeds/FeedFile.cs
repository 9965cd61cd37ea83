using System.Text.Json;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.C3voc;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Pretalx;
using EventsHub.Programme.Feeds.Tables;

namespace EventsHub.Programme.Feeds;

/// <summary>Detects the format of an imported file from its content, whatever its name, and reads it.</summary>
internal static class FeedFile
{
    /// <exception cref="ValidationFailedException">The file cannot be read; the message says why and what to do.</exception>
    /// <exception cref="DomainRuleException">The file is a table that cannot be read.</exception>
    public static Feed Read(byte[] file, TableSettings? settings, Texts texts)
    {
        if (IsTable(file, texts))
        {
            var table = ProgrammeTable.Read(file, settings);
            var feed = new Feed { Format = table.Format };
            new TableReader(table, feed).Read(texts);
            return feed;
        }

        if (FirstLetter(file) == '<')
        {
            return FrabReader.Read(file, texts);
        }

        var findings = new FeedFindings();
        var json = JsonFile.Read(file, findings, texts);
        if (C3vocReader.ScheduleOf(json) is { } schedule)
        {
            var feed = new Feed { Format = FeedFormat.C3voc, Findings = findings, IsOwn = json.Get("generator")?.Text("name") == FrabWords.Generator };
            new C3vocReader(schedule, feed).Read(texts);
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

        return FirstLetter(file) is not ('<' or '{' or '[');
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
