using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Mailings.Domain;

/// <summary>The placeholders of mailings, such as <c>{given name}</c>: reads them, checks them, and fills them. Two braces stand for one, <c>{{</c> for { and <c>}}</c> for }.</summary>
public static partial class Placeholders
{
    /// <summary>What the placeholder of an answer begins with; the key of the question follows.</summary>
    public const string Answer = "answer:";

    /// <summary>The reader's own page.</summary>
    public const string Link = "link";

    /// <summary>Until when a place is kept; only in mails that know such a time.</summary>
    public const string Until = "until";

    /// <summary>Who pays for the reader; only in mails that are about it.</summary>
    public const string Payer = "payer";

    /// <summary>The names of all placeholders that every mail can have but those of answers, in the order in which they are explained.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["name", "given name", "family name", "code", "ticket", "options", "event", "dates", "venue", Link, "balance", "pay by"];

    /// <summary>The words and placeholders of a text, in their order. Names are read in any case, and with any blanks.</summary>
    /// <exception cref="DomainRuleException">A brace is not closed.</exception>
    public static IReadOnlyList<TextPart> Parse(string text) => Parse(text, null);

    /// <summary>Refuses subjects and texts with placeholders that are none, or may not stand there.</summary>
    /// <param name="subject">The subject, by language.</param>
    /// <param name="text">The text, by language.</param>
    /// <param name="questions">The keys of the questions whose answers they may say.</param>
    /// <param name="field">The field that both were typed in.</param>
    /// <param name="names">The names of the placeholders that the mail has, without those of answers.</param>
    /// <exception cref="DomainRuleException">A placeholder is not known or may not stand there, or a brace is not closed.</exception>
    public static void CheckAll(LocalizedText subject, LocalizedText text, IReadOnlyCollection<string> questions, string field, IReadOnlyList<string> names)
    {
        foreach (var (language, line) in subject.All)
        {
            CheckSubject(line, questions, $"{field}.Subject[{language}]", names);
        }

        foreach (var (language, lines) in text.All)
        {
            Check(lines, questions, $"{field}.Text[{language}]", names);
        }
    }

    /// <summary>Refuses a text with a placeholder that is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="questions">The keys of the questions whose answers it may say.</param>
    /// <param name="field">The field that the text was typed in.</param>
    /// <param name="names">The names of the placeholders that the mail has; null for those of every mail.</param>
    /// <exception cref="DomainRuleException">A placeholder is not known or has no value here, or a brace is not closed.</exception>
    public static void Check(string text, IReadOnlyCollection<string> questions, string field, IReadOnlyList<string>? names = null)
    {
        var known = names ?? Names;
        foreach (var name in Parse(text, field).Where(part => part.IsPlaceholder).Select(part => part.Text).Where(name => !IsKnown(name, questions, known)))
        {
            if (name is Until or Payer)
            {
                throw new DomainRuleException("mailing.placeholder-without-value", "“{0}” has no value in this mail.", $"{{{name}}}") { Field = field };
            }

            var nearest = known.Concat(questions.Select(key => Answer + key)).MinBy(one => Distance(one, name))!;
            throw new DomainRuleException("mailing.unknown-placeholder", "There is no placeholder “{0}”. Do you mean “{1}”? For a brace itself, write two.", $"{{{name}}}", $"{{{nearest}}}") { Field = field };
        }
    }

    /// <summary>Refuses a subject with a placeholder that is none, or with the link: it lets in whoever has it, and subjects are shown everywhere.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="questions">The keys of the questions whose answers it may say.</param>
    /// <param name="field">The field that the subject was typed in.</param>
    /// <param name="names">The names of the placeholders that the mail has; null for those of every mail.</param>
    /// <exception cref="DomainRuleException">A placeholder is not known or may not stand there, or a brace is not closed.</exception>
    public static void CheckSubject(string subject, IReadOnlyCollection<string> questions, string field, IReadOnlyList<string>? names = null)
    {
        Check(subject, questions, field, names);
        if (Uses(subject, Link))
        {
            throw new DomainRuleException("mailing.link-in-subject", "The link to people’s own page cannot stand in a subject. Write it into the text.") { Field = field };
        }
    }

    /// <summary>True when a text has a placeholder.</summary>
    public static bool Uses(string text, string name) => Parse(text).Any(part => part.IsPlaceholder && part.Text == name);

    /// <summary>The keys of the questions whose answers a text says.</summary>
    public static IEnumerable<string> QuestionsIn(string text) =>
        Parse(text).Where(part => part.IsPlaceholder && part.Text.StartsWith(Answer, StringComparison.Ordinal)).Select(part => part.Text[Answer.Length..]);

    /// <summary>Fills a subject: one line, whatever the values are.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="valueOf">What a placeholder becomes.</param>
    /// <param name="language">The language of the subject (BCP 47).</param>
    public static string FillLine(string subject, Func<string, string> valueOf, string language) =>
        string.Concat(Parse(subject).Select(part => part.IsPlaceholder ? InItsRun(CleanText.Line(valueOf(part.Text)), language) : part.Text.ReplaceLineEndings(" ")));

    /// <summary>Fills a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="valueOf">What a placeholder becomes.</param>
    /// <returns>Paragraphs, each of parts. A value never begins a paragraph of its own, and is never taken for an address of the web, apart from the reader's own page.</returns>
    public static IReadOnlyList<IReadOnlyList<FilledPart>> Fill(string text, Func<string, string> valueOf)
    {
        List<List<FilledPart>> paragraphs = [[]];
        var words = new StringBuilder();
        foreach (var part in Parse(text))
        {
            if (!part.IsPlaceholder)
            {
                words.Append(part.Text.ReplaceLineEndings("\n"));
                continue;
            }

            var value = OneBlock(valueOf(part.Text));
            if (EndsInAddress().IsMatch(words.ToString()))
            {
                words.Append(Uri.EscapeDataString(value));
                continue;
            }

            Write(paragraphs, words);
            if (value.Length > 0)
            {
                paragraphs[^1].Add(new(value, part.Text == Link ? PartOf.Link : PartOf.Reader));
            }
        }

        Write(paragraphs, words);
        return [.. paragraphs.Where(paragraph => paragraph.Exists(part => part.Text.Trim().Length > 0))];
    }

    /// <summary>A value that stays within its run: where its letters go the other way than the language around it, it is isolated (UAX #9).</summary>
    /// <param name="value">The value, without direction controls of its own.</param>
    /// <param name="language">The language around it (BCP 47).</param>
    public static string InItsRun(string value, string language)
    {
        var isRightToLeft = Languages.Direction(language) == "rtl";
        return value.EnumerateRunes().Any(rune => isRightToLeft ? IsLeftToRight(rune) : IsRightToLeft(rune)) ? $"\u2068{value}\u2069" : value;
    }

    private static List<TextPart> Parse(string text, string? field)
    {
        List<TextPart> parts = [];
        var words = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var isTwice = at + 1 < text.Length && text[at + 1] == text[at];
            if (text[at] is '{' or '}' && isTwice)
            {
                words.Append(text[at++]);
            }
            else if (text[at] == '{')
            {
                var end = text.IndexOfAny(['{', '}', '\n'], at + 1);
                if (end < 0 || text[end] != '}')
                {
                    throw new DomainRuleException("mailing.open-brace", "The brace in “{0}” is not closed. For a brace itself, write two.", CleanText.Cut(CleanText.Line(text[at..]), 30)) { Field = field };
                }

                Add(parts, words);
                parts.Add(new(NameIn(text[(at + 1)..end]), true));
                at = end;
            }
            else
            {
                words.Append(text[at]);
            }
        }

        Add(parts, words);
        return parts;
    }

    private static void Add(List<TextPart> parts, StringBuilder words)
    {
        if (words.Length > 0)
        {
            parts.Add(new(words.ToString(), false));
            words.Clear();
        }
    }

    // Keys of questions are in small letters, as the names are.
    private static string NameIn(string typed)
    {
        var name = CleanText.Line(typed).ToLowerInvariant();
        return name.StartsWith("answer", StringComparison.Ordinal) && name.Split(':', 2) is [var first, var key] && first.Trim() == "answer" ? Answer + key.Trim() : name;
    }

    private static bool IsKnown(string name, IReadOnlyCollection<string> questions, IReadOnlyList<string> names) =>
        names.Contains(name) || name.StartsWith(Answer, StringComparison.Ordinal) && questions.Contains(name[Answer.Length..]);

    // The author's words: paragraphs end at blank lines, and addresses of the web are links.
    private static void Write(List<List<FilledPart>> paragraphs, StringBuilder words)
    {
        var blocks = BlankLines().Split(words.ToString());
        words.Clear();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i > 0)
            {
                paragraphs.Add([]);
            }

            var done = 0;
            foreach (Match address in Address().Matches(blocks[i]))
            {
                Put(paragraphs[^1], blocks[i][done..address.Index], PartOf.Author);
                Put(paragraphs[^1], address.Value, PartOf.Link);
                done = address.Index + address.Length;
            }

            Put(paragraphs[^1], blocks[i][done..], PartOf.Author);
        }
    }

    private static void Put(List<FilledPart> paragraph, string text, PartOf of)
    {
        if (text.Length > 0)
        {
            paragraph.Add(new(text, of));
        }
    }

    private static string OneBlock(string value) => string.Join('\n', CleanText.Lines(value).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static bool IsLeftToRight(Rune rune) => Rune.IsLetter(rune) && !IsRightToLeft(rune);

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\bhttps?://[^\s<>""]*[^\s<>"".,;:!?)\]’”»]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\bhttps?://[^\s<>""]+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EndsInAddress();
}
