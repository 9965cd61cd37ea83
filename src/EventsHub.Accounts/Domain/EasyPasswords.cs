using System.Text.RegularExpressions;

namespace EventsHub.Accounts.Domain;

/// <summary>Finds passwords that are long and still among the first to be guessed: repetitions, runs of keys, and the words that most people use.</summary>
public static partial class EasyPasswords
{
    private const int LeastOfOnesOwn = 8;
    private const int ShortestRun = 4;

    private static readonly string[] Words =
    [
        "administrator", "motdepasse", "conference", "eventshub", "bienvenue", "changeme", "football", "iloveyou", "password", "passwort", "princess", "sunshine", "welcome",
        "azerty", "letmein", "dragon", "master", "monkey", "qwerty", "secret", "admin", "event", "login",
    ];

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "0123456789", "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertzuiop", "yxcvbnm"];

    /// <summary>True when little is left of a password once what everybody tries has been taken out of it.</summary>
    /// <param name="password">The password.</param>
    /// <param name="known">What is known of its owner, such as the name in their address.</param>
    public static bool IsEasy(string password, params IEnumerable<string> known)
    {
        var typed = Blanks().Replace(password.ToLowerInvariant(), "");
        string[] words = [.. known.Where(word => word.Length >= ShortestRun).Select(word => word.ToLowerInvariant()), .. Words];
        // Digits and signs also stand for letters that look like them.
        return Math.Min(LeftOf(typed, words), LeftOf(Spelled(typed), words)) < LeastOfOnesOwn;
    }

    private static int LeftOf(string text, string[] words)
    {
        text = Once(text);
        foreach (var word in words)
        {
            text = text.Replace(word, "", StringComparison.Ordinal);
        }

        return Once(WithoutRuns(text)).Length;
    }

    // What is repeated all along counts once.
    private static string Once(string text) => Repeated().Match(text) is { Success: true } all ? all.Groups[1].Value : text;

    private static string WithoutRuns(string text)
    {
        List<char> left = [];
        for (var at = 0; at < text.Length;)
        {
            var length = RunAt(text, at);
            left.Add(text[at]);
            at += length >= ShortestRun ? length : 1;
        }

        return new([.. left]);
    }

    private static int RunAt(string text, int at)
    {
        var same = 1;
        while (at + same < text.Length && text[at + same] == text[at])
        {
            same++;
        }

        return Rows.SelectMany(row => new[] { row, new string([.. row.Reverse()]) }).Select(row => AlongRow(text, at, row)).Append(same).Max();
    }

    private static int AlongRow(string text, int at, string row)
    {
        var start = row.IndexOf(text[at], StringComparison.Ordinal);
        var length = 0;
        while (start >= 0 && start + length < row.Length && at + length < text.Length && row[start + length] == text[at + length])
        {
            length++;
        }

        return length;
    }

    private static string Spelled(string text) => string.Concat(text.Select(letter => letter switch
    {
        '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => letter,
    }));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(.+?)\1+$", RegexOptions.Singleline)]
    private static partial Regex Repeated();
}
