namespace EventsHub.Registrations.Domain;

/// <summary>The creditor reference (ISO 11649), by which transfers on a bank statement are matched with orders.</summary>
public static class CreditorReference
{
    /// <summary>The reference for an order: RF, two check digits, and up to 21 letters and digits.</summary>
    public static string For(string eventCode, string orderCode)
    {
        var body = new string([.. (eventCode + orderCode).Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        body = body.Length <= 21 ? body : body[^21..];
        return $"RF{98 - Mod97(body + "RF00"):00}{body}";
    }

    /// <summary>True when a reference, with or without blanks, has the right form and check digits.</summary>
    public static bool IsValid(string reference)
    {
        var text = new string([.. reference.Where(c => !char.IsWhiteSpace(c)).Select(char.ToUpperInvariant)]);
        return text.Length is >= 5 and <= 25 && text.StartsWith("RF", StringComparison.Ordinal) && text.All(char.IsAsciiLetterOrDigit)
            && Mod97(text[4..] + text[..4]) == 1;
    }

    /// <summary>The reference in groups of four characters, as people read it.</summary>
    public static string Print(string reference) => string.Join(' ', reference.Chunk(4).Select(group => new string(group)));

    private static int Mod97(string text) => text.Aggregate(0, (rest, c) =>
        char.IsAsciiDigit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97);
}
