using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds.OpenEvent;

/// <summary>The archive that Open Event exports: a ZIP file with a JSON file for each kind of thing, with or without the ending .json.</summary>
internal static class OpenEventArchive
{
    // A small file can unpack to gigabytes.
    private const int MaxPart = ImportProgramme.MaxBytes;

    private static readonly string[] Parts = ["sessions", "speakers", "microlocations", "tracks", "session_types", "event"];

    public static bool Is(ZipArchive zip) => Part(zip, "sessions") is not null;

    /// <summary>One JSON object with the parts under their names.</summary>
    /// <exception cref="ValidationFailedException">A part cannot be read.</exception>
    public static JsonElement Read(ZipArchive zip, FeedFindings findings, Texts texts)
    {
        var whole = new JsonObject();
        foreach (var name in Parts)
        {
            if (Part(zip, name) is { } part)
            {
                whole[name] = JsonSerializer.SerializeToNode(JsonFile.Read(Unpacked(part, texts), findings, texts));
            }
        }

        return JsonSerializer.SerializeToElement(whole);
    }

    private static ZipArchiveEntry? Part(ZipArchive zip, string name) => zip.Entries.FirstOrDefault(e => e.Name == name || e.Name == $"{name}.json");

    private static byte[] Unpacked(ZipArchiveEntry part, Texts texts)
    {
        using var content = new MemoryStream();
        using var stream = part.Open();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MaxPart)
            {
                throw new ValidationFailedException("File", texts["The file is larger than {0} MB. Export the programme without pictures and attachments.", MaxPart / 1024 / 1024]);
            }
        }

        return content.ToArray();
    }
}
