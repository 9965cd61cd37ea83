namespace EventsHub.People.Domain;

/// <summary>Reads ORCID iDs: sixteen digits of which the last checks the others (ISO 7064, MOD 11-2) and may be X.</summary>
public static class OrcidId
{
    private const int Digits = 16;

    /// <summary>The iD in groups of four, from an iD with or without hyphens, or its address at orcid.org; null when it is none.</summary>
    public static string? Read(string typed)
    {
        var text = typed.Trim();
        var last = text[(text.LastIndexOf('/') + 1)..];
        var digits = string.Concat(last.Where(c => c is not ('-' or ' '))).ToUpperInvariant();
        return digits.Length == Digits && digits[..^1].All(char.IsAsciiDigit) && digits[^1] == CheckDigit(digits[..^1])
            ? string.Join('-', digits.Chunk(4).Select(group => new string(group)))
            : null;
    }

    private static char CheckDigit(string digits)
    {
        var total = digits.Aggregate(0, (sum, digit) => (sum + digit - '0') * 2 % 11);
        var check = (12 - total) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}
