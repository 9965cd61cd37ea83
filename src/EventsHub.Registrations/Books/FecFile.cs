using System.Globalization;
using System.Text;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Books;

/// <summary>Writes the French fichier des écritures comptables: eighteen fields separated by tabs, decimals after a comma, days as eight digits, in ISO 8859-15 (arrêté du 29 juillet 2013; Livre des procédures
/// fiscales, article A47 A-1, VII).</summary>
internal static class FecFile
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/plain; charset=iso-8859-15";

    private static readonly string[] Fields =
    [
        "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit",
        "EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise",
    ];

    private static readonly Encoding Latin9 = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15", new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;

    private static readonly Encoding Strict = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>May a host write the file in a currency?</summary>
    public static Eligibility MayBeWrittenBy(HostProfile host, string currency) =>
        SirenOf(host) is null ? Eligibility.No("books.no-siren", "The name of a FEC begins with the SIREN of the host. An administrator gives it as the registration number, or with a French VAT number, on the page of the host.")
        : currency != host.Currency ? Eligibility.No("books.other-currency", "A FEC is in the currency of the host. Choose another file for other currencies.")
        : Eligibility.Yes;

    /// <summary>The name that the law gives it: SIREN, FEC, and the last day.</summary>
    public static string NameOf(HostProfile host, DateOnly to) => $"{SirenOf(host)}FEC{Day(to)}.txt";

    public static async Task WriteAsync(Stream output, IAsyncEnumerable<JournalEntry> entries, BookNames names, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, Latin9, 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join('\t', Fields).AsMemory(), cancellationToken);
        var count = 0;
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            foreach (var line in entry.Lines)
            {
                var ofCustomer = line.Role == AccountRole.Customers;
                await writer.WriteLineAsync(string.Join('\t', new[]
                {
                    BookNames.Code(entry.Journal), names.Of(entry.Journal), BookNames.Number(entry), Day(entry.Day), line.Account, names.Of(line.Role),
                    ofCustomer ? entry.Customer : "", ofCustomer ? entry.CustomerName : "", entry.Piece, Day(entry.PieceDay), names.Of(entry),
                    Amount(line.DebitMinor, entry.Currency), Amount(line.CreditMinor, entry.Currency), "", "", Day(entry.Day), "", "",
                }.Select(Field)).AsMemory(), cancellationToken);
            }

            progress?.Report(++count);
        }
    }

    private static string? SirenOf(HostProfile host) => InvoiceParty.Of(host).Siren;

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Amount(long minor, string currency) => new Money(minor, currency).Amount.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>A text without separators, in characters that the encoding has; letters it lacks lose their accents, and others become question marks.</summary>
    internal static string Field(string text)
    {
        var field = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize().EnumerateRunes())
        {
            field.Append(rune.Value switch
            {
                '\t' or '\r' or '\n' or '|' => " ",
                '’' or '‘' => "'",
                '“' or '”' => "\"",
                '–' or '—' or '−' => "-",
                0x202F => "\u00A0",
                _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format => "",
                _ when IsKnown(rune) => rune.ToString(),
                _ => Plain(rune),
            });
        }

        return field.ToString();
    }

    private static string Plain(Rune rune) =>
        string.Concat(rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().Where(part => Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            .Select(part => IsKnown(part) ? part.ToString() : "?"));

    private static bool IsKnown(Rune rune)
    {
        try
        {
            return Strict.GetByteCount(rune.ToString()) == 1;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
