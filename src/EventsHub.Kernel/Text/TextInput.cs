using FluentValidation;
using FluentValidation.Results;

namespace EventsHub.Kernel.Text;

/// <summary>A text in several languages as it is typed: one box per language.</summary>
public static class TextInput
{
    /// <summary>The longest name.</summary>
    public const int MaxName = 200;

    /// <summary>The longest title of a session or talk, in UTF-16 units.</summary>
    public const int MaxTitle = 500;

    /// <summary>The longest text of several paragraphs.</summary>
    public const int MaxText = 20_000;

    /// <summary>The longest code of a room, quota or product.</summary>
    public const int MaxCode = 60;

    /// <summary>The boxes of a text: a filled or empty one for each language of the event, then those in other languages.</summary>
    public static Dictionary<string, string?> ToInput(this LocalizedText text, IEnumerable<string> languages) => languages
        .Concat(text.All.Keys).Distinct()
        .ToDictionary(language => language, language => text.All.GetValueOrDefault(language));

    /// <summary>What was typed, each language in one line.</summary>
    public static LocalizedText ToLine(this Dictionary<string, string?>? typed) => Clean(typed, CleanText.Line);

    /// <summary>What was typed, with its paragraphs.</summary>
    public static LocalizedText ToLines(this Dictionary<string, string?>? typed) => Clean(typed, CleanText.Lines);

    /// <summary>Known languages only, and no text too long; the failure stands beside the box of its language.</summary>
    public static void MustBeText<T>(this IRuleBuilder<T, Dictionary<string, string?>> rule, Texts texts, int longest, bool required = false) =>
        rule.Custom((typed, context) =>
        {
            if (required && typed.ToLine().IsEmpty)
            {
                context.AddFailure(new ValidationFailure(Box(context.PropertyPath, typed?.Keys.FirstOrDefault()), texts["Give a name."]));
            }

            foreach (var (language, text) in typed ?? [])
            {
                if (!Languages.IsKnown(language))
                {
                    context.AddFailure(new ValidationFailure(Box(context.PropertyPath, language), texts["“{0}” is not a language that texts can be written in. Use a code such as en or fr.", language]));
                }
                else if (CleanText.Lines(text).Length > longest)
                {
                    context.AddFailure(new ValidationFailure(Box(context.PropertyPath, language), texts["At most {0} characters.", longest]));
                }
            }
        });

    /// <summary>Small letters, digits and hyphens.</summary>
    public static void MustBeCode<T>(this IRuleBuilder<T, string> rule, Texts texts) => rule
        .Must(code => code is { Length: > 0 and <= MaxCode } && char.IsAsciiLetterOrDigit(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        .WithMessage(_ => texts["Give a code of small letters a to z, digits and hyphens, such as gala-dinner."]);

    /// <summary>A code made from a name: "Gala dinner" becomes gala-dinner; empty where the name has no Latin letter.</summary>
    public static string CodeFrom(string name)
    {
        var code = string.Join('-', new string([.. SearchText.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return code.Length <= MaxCode ? code : code[..MaxCode].TrimEnd('-');
    }

    /// <summary>A box for each language that a text is in.</summary>
    public static Dictionary<string, string?> Of(LocalizedText text) => text.All.ToDictionary(t => t.Key, t => (string?)t.Value);

    /// <summary>The text that boxes hold, without what is in languages that nobody knows: one line, or several when <paramref name="isLong"/>.</summary>
    public static LocalizedText ToText(Dictionary<string, string?> input, bool isLong = false) =>
        new(input.Where(t => Languages.IsKnown(t.Key)).Select(t => new KeyValuePair<string, string>(t.Key, isLong ? CleanText.Lines(t.Value) : CleanText.Line(t.Value))));

    /// <summary>Whether there is a text in any language.</summary>
    public static bool IsGiven(Dictionary<string, string?>? input) => input is not null && !ToText(input).IsEmpty;

    /// <summary>Whether no language has more than some number of UTF-16 units.</summary>
    public static bool IsAtMost(Dictionary<string, string?>? input, int length) => input is null || input.Values.All(t => (t?.Length ?? 0) <= length);

    private static string Box(string path, string? language) => language is null ? path : $"{path}[{language}]";

    private static LocalizedText Clean(Dictionary<string, string?>? typed, Func<string?, string> clean) =>
        new((typed ?? []).Select(text => KeyValuePair.Create(text.Key, clean(text.Value))));
}
