using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using EventsHub.Kernel.Domain;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Tables;
using Microsoft.AspNetCore.Http;

namespace EventsHub.Programme.Pages;

/// <summary>The import form, which carries the file and the choices from step to step.</summary>
public sealed class ProgrammeImportForm
{
    /// <summary>The uploaded file, in the first step.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The file compressed with Brotli and encoded in Base64, in later steps.</summary>
    public string? Packed { get; set; }

    public string? FileName { get; set; }

    public bool RemoveMissing { get; set; }

    /// <summary>True when it was said that most of the programme is meant to be taken out.</summary>
    public bool RemoveMost { get; set; }

    public bool OnEventDates { get; set; }

    /// <summary>Meaning of each column of a table, in order, such as <c>Title:fr</c>.</summary>
    public List<string> Columns { get; set; } = [];

    /// <summary>Encoding of a text table (IANA name); null to detect it.</summary>
    public string? Encoding { get; set; }

    /// <summary>Fingerprint of the choices at the last preview, so that nothing can be applied that was not previewed.</summary>
    public string? Checked { get; set; }

    public string Fingerprint() =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', [.. Columns, Encoding ?? "", RemoveMissing.ToString(), OnEventDates.ToString()]))))[..32];

    /// <summary>The column assignments. Values that the form does not offer, which only a tampered request contains, count as not chosen.</summary>
    public TableSettings Table() => new([.. Columns.SelectMany(Column)], string.IsNullOrEmpty(Encoding) ? null : Encoding);

    private static IEnumerable<ProgrammeColumn> Column(string word, int index)
    {
        try
        {
            var (field, language) = ProgrammeColumn.Meaning(word);
            return [new($"#{index + 1}", field, language)];
        }
        catch (DomainRuleException)
        {
            return [];
        }
    }

    internal async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        if (File is not null)
        {
            await using var uploaded = File.OpenReadStream();
            await CopyAsync(uploaded, content, cancellationToken);
        }
        else if (!string.IsNullOrEmpty(Packed))
        {
            try
            {
                await using var unpacked = new BrotliStream(new MemoryStream(Convert.FromBase64String(Packed)), CompressionMode.Decompress);
                await CopyAsync(unpacked, content, cancellationToken);
            }
            catch (Exception exception) when (exception is FormatException or InvalidDataException or InvalidOperationException)
            {
                return [];
            }
        }

        return content.ToArray();
    }

    internal static string Pack(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(file);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    // Reads slightly more than an import accepts, which is enough to refuse it, and stops archives that unpack to gigabytes.
    private static async Task CopyAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        for (int read; to.Length <= ImportProgramme.MaxBytes && (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            to.Write(buffer, 0, read);
        }
    }
}
