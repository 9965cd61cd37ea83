using FluentValidation;
using FluentValidation.Results;

namespace EventsHub.Kernel.Text;

/// <summary>Form input for a <see cref="LocalizedText"/>: a dictionary with one input field per language, keyed by language tag.</summary>
public static class TextInput
{
    /// <summary>Maximum length of names, in UTF-16 code units.</summary>
    public const int MaxName = 200;

    /// <summary>Maximum length of titles of sessions and talks, in UTF-16 code units.</summary>
    public const int MaxTitle = 500;

    /// <summary>Maximum length of texts with several paragraphs, in UTF-16 code units.</summary>
    public const int MaxText = 20_000;

    /// <summary>Maximum length of codes of rooms, quotas and products.</summary>
    public const int MaxCode = 60;

    /// <summary>Input fields for a text: one for each language given, empty if need be, followed by any other languages that the text has.</summary>
    public static Dictionary<string, string?> ToInput(this LocalizedText text, IEnumerable<string> languages) => languages
        .Concat(text.All.Keys).Distinct()
        .ToDictionary(language => language, language => text.All.GetValueOrDefault(language));

    /// <summary>The typed text with each language cleaned to one line.</summary>
    public static LocalizedText ToLine(this Dictionary<string, string?>? typed) => Clean(typed, CleanText.Line);

    /// <summary>The typed text with paragraphs kept.</summary>
    public static LocalizedText ToLines(this Dictionary<string, string?>? typed) => Clean(typed, CleanText.Lines);

    /// <summary>Accepts only known languages and texts up to <paramref name="longest"/> UTF-16 code units; each failure is reported for the field of
    /// its language.</summary>
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

    /// <summary>Accepts codes of lower-case Latin letters, digits and hyphens that begin with a letter or digit.</summary>
    public static void MustBeCode<T>(this IRuleBuilder<T, string> rule, Texts texts) => rule
        .Must(code => code is { Length: > 0 and <= MaxCode } && char.IsAsciiLetterOrDigit(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        .WithMessage(_ => texts["Give a code of small letters a to z, digits and hyphens, such as gala-dinner."]);

    /// <summary>Derives a code from a name: "Gala dinner" becomes gala-dinner. Empty when the name has no Latin letters or digits.</summary>
    public static string CodeFrom(string name)
    {
        var code = string.Join('-', new string([.. SearchText.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return code.Length <= MaxCode ? code : code[..MaxCode].TrimEnd('-');
    }

    /// <summary>Input fields for the languages that a text has.</summary>
    public static Dictionary<string, string?> Of(LocalizedText text) => text.All.ToDictionary(t => t.Key, t => (string?)t.Value);

    /// <summary>The text in the input fields, without unknown languages; paragraphs are kept when <paramref name="isLong"/> is true, otherwise each
    /// language is cleaned to one line.</summary>
    public static LocalizedText ToText(Dictionary<string, string?> input, bool isLong = false) =>
        new(input.Where(t => Languages.IsKnown(t.Key)).Select(t => new KeyValuePair<string, string>(t.Key, isLong ? CleanText.Lines(t.Value) : CleanText.Line(t.Value))));

    /// <summary>True when there is text in at least one known language.</summary>
    public static bool IsGiven(Dictionary<string, string?>? input) => input is not null && !ToText(input).IsEmpty;

    /// <summary>True when no language has more than <paramref name="length"/> UTF-16 code units.</summary>
    public static bool IsAtMost(Dictionary<string, string?>? input, int length) => input is null || input.Values.All(t => (t?.Length ?? 0) <= length);

    private static string Box(string path, string? language) => language is null ? path : $"{path}[{language}]";

    private static LocalizedText Clean(Dictionary<string, string?>? typed, Func<string?, string> clean) =>
        new((typed ?? []).Select(text => KeyValuePair.Create(text.Key, clean(text.Value))));
}
