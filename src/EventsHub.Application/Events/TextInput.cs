using EventsHub.Domain.Common;
using FluentValidation;
using FluentValidation.Results;

namespace EventsHub.Application.Events;

/// <summary>A text in several languages as it is typed: one box per language.</summary>
public static class TextInput
{
    /// <summary>The longest name.</summary>
    public const int MaxName = 200;

    /// <summary>The longest text of several paragraphs.</summary>
    public const int MaxText = 20_000;

    /// <summary>The longest code of a room, quota or product.</summary>
    public const int MaxCode = 60;

    /// <summary>The boxes of a text: a filled or empty one for each language of the event, then those in other languages.</summary>
    public static Dictionary<string, string?> ToInput(this LocalizedText text, IEnumerable<string> languages) => languages
        .Concat(text.All.Keys).Distinct()
        .ToDictionary(language => language, language => text.All.GetValueOrDefault(language));

    internal static LocalizedText ToLine(this Dictionary<string, string?>? typed) => Clean(typed, CleanText.Line);

    internal static LocalizedText ToLines(this Dictionary<string, string?>? typed) => Clean(typed, CleanText.Lines);

    /// <summary>Known languages only, and no text too long; the failure stands beside the box of its language.</summary>
    internal static void MustBeText<T>(this IRuleBuilder<T, Dictionary<string, string?>> rule, Texts texts, int longest, bool required = false) =>
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
    internal static void MustBeCode<T>(this IRuleBuilder<T, string> rule, Texts texts) => rule
        .Must(code => code is { Length: > 0 and <= MaxCode } && char.IsAsciiLetterOrDigit(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        .WithMessage(_ => texts["Give a code of small letters a to z, digits and hyphens, such as gala-dinner."]);

    /// <summary>A code made from a name: "Gala dinner" becomes gala-dinner; empty where the name has no Latin letter.</summary>
    public static string CodeFrom(string name)
    {
        var code = string.Join('-', new string([.. SearchText.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return code.Length <= MaxCode ? code : code[..MaxCode].TrimEnd('-');
    }

    private static string Box(string path, string? language) => language is null ? path : $"{path}[{language}]";

    private static LocalizedText Clean(Dictionary<string, string?>? typed, Func<string?, string> clean) =>
        new((typed ?? []).Select(text => KeyValuePair.Create(text.Key, clean(text.Value))));
}
