using System.Text;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Banking;

/// <summary>Reads the statements in a file of a bank, whatever its form.</summary>
internal static class StatementFile
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const int MaxBytes = TableFile.MaxBytes;

    /// <summary>The most bookings and payments in a file.</summary>
    public const int MaxLines = 50_000;

    /// <summary>The statements in a file, each with what it says about itself that does not fit.</summary>
    /// <param name="content">The file as uploaded.</param>
    /// <param name="settings">How it is read.</param>
    /// <param name="layout">Gives the meanings of columns that were said for an earlier table with these labels; null for none.</param>
    /// <param name="currency">The currency of a table that names none.</param>
    /// <exception cref="DomainRuleException">It is no statement, is cut off, or is too large.</exception>
    public static IReadOnlyList<StatementContent> Read(ReadOnlyMemory<byte> content, StatementSettings settings, Func<string, BankLayout?> layout, string currency)
    {
        if (content.Length == 0)
        {
            throw Refuse("bank.empty", "The file is empty.");
        }

        if (content.Length > MaxBytes)
        {
            throw Refuse("bank.too-large", "The file is larger than {0} MB. Ask the bank for several statements of shorter periods.", MaxBytes / 1024 / 1024);
        }

        var statements = LooksLikeXml(content.Span) ? Camt053.Read(content)
            : Mt940.Is(content.Span) ? Mt940.Read(TextEncodings.Decode(content.Span, settings.Encoding).Text)
            : [BankTable.Read(content, settings, layout, currency)];
        return [.. statements.Select(s => s.Checked())];
    }

    /// <summary>True for what is neither XML nor MT940, and so can only be a table.</summary>
    public static bool IsTable(ReadOnlyMemory<byte> content) => !LooksLikeXml(content.Span) && !Mt940.Is(content.Span);

    /// <summary>An exception about the file, shown beside it.</summary>
    public static DomainRuleException Refuse(string code, string text, params object[] args) => new(code, text, args) { Field = "File" };

    /// <summary>Refuses a file with too many lines, before the rest of it is read.</summary>
    public static void CheckLength(int lines)
    {
        if (lines > MaxLines)
        {
            throw Refuse("bank.too-long", "The file has more than {0} lines. Ask the bank for several statements of shorter periods.", MaxLines);
        }
    }

    /// <summary>An amount in minor units, exactly.</summary>
    public static long Minor(decimal amount, string currency) => Money.IsCurrencyCode(currency) && Math.Abs(amount) < 1_000_000_000_000m && Money.Exactly(amount, currency) is { } money
        ? money.Minor
        : throw Refuse("bank.amount-form", "“{0} {1}” is no amount of money. The file is damaged, or a column means something else.", amount, currency);

    /// <summary>An IBAN without blanks; null when it is none.</summary>
    public static string? IbanOrNull(string? text) => text is { Length: > 0 } && Iban.IsValid(text) ? Iban.Normalize(text) : null;

    private static bool LooksLikeXml(ReadOnlySpan<byte> content)
    {
        var first = content[..Math.Min(content.Length, 200)];
        var text = first is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(first) : first is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(first) : Encoding.Latin1.GetString(first);
        return text.TrimStart('\u00EF', '\u00BB', '\u00BF', '\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');
    }
}
