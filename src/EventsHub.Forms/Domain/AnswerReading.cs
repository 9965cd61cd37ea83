using System.Globalization;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using PhoneNumbers;

namespace EventsHub.Forms.Domain;

/// <summary>What answers to each kind of question must be like, and the one form in which they are stored.</summary>
internal static class AnswerReading
{
    /// <summary>The longest answer in one line, in characters.</summary>
    public const int MaxLine = 300;

    /// <summary>The longest answer in several lines, in characters.</summary>
    public const int MaxText = 4000;

    /// <summary>The largest number of companions.</summary>
    public const int MaxCompanions = 20;

    private const string Yes = "yes", No = "no";

    /// <summary>Reads an answer as it was typed, chosen or found in a file.</summary>
    /// <returns>The answer as it is stored, empty for none; or what is wrong with it.</returns>
    public static (IReadOnlyList<string> Values, DomainRuleException? Fault) Read(Question question, IReadOnlyList<string> given, string country)
    {
        List<string> typed = [.. given.Select(text => KeepsLines(question.Kind) ? CleanText.Lines(text) : CleanText.Line(text)).Where(text => text.Length > 0)];
        if (typed.Count == 0)
        {
            return ([], null);
        }

        return question.Kind switch
        {
            QuestionKind.Number => One(NumberOf(question, typed[0])),
            QuestionKind.CompanionCount => One(CompanionsOf(question, typed[0])),
            QuestionKind.Date => DateOnly.TryParseExact(typed[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? ([typed[0]], null) : Wrong("answer.date", "Give a day, such as 2026-03-25."),
            QuestionKind.YesNo => IsYes(typed) ? ([Yes], null) : typed[0] is No ? ([No], null) : Wrong("answer.yes-no", "Answer with yes or no."),
            QuestionKind.Consent => (IsYes(typed) ? [Yes] : [], null),
            QuestionKind.OneOf or QuestionKind.SeveralOf => ChoicesOf(question, typed),
            QuestionKind.Country => Countries.IsKnownOrEmpty(typed[0].ToUpperInvariant()) ? ([typed[0].ToUpperInvariant()], null) : Wrong("answer.country", "Choose a country from the list."),
            QuestionKind.Phone => One(PhoneOf(typed[0], country)),
            QuestionKind.CompanionNames => NamesOf(question, typed),
            QuestionKind.LongText or QuestionKind.Address => typed[0].Length <= MaxText ? ([typed[0]], null) : TooLong(MaxText),
            _ => typed[0].Length <= MaxLine ? ([typed[0]], null) : TooLong(MaxLine),
        };
    }

    /// <summary>What is wrong when a required question was not answered.</summary>
    public static DomainRuleException Missing(Question question) => question.Kind switch
    {
        QuestionKind.Consent => new("answer.missing", "Please agree to this to register."),
        QuestionKind.OneOf or QuestionKind.SeveralOf or QuestionKind.YesNo or QuestionKind.Country => new("answer.missing", "Choose an answer."),
        _ => new("answer.missing", "Please answer this question."),
    };

    /// <summary>True for kinds whose answers have several lines.</summary>
    public static bool KeepsLines(QuestionKind kind) => kind is QuestionKind.LongText or QuestionKind.Address or QuestionKind.CompanionNames;

    private static (string? Value, DomainRuleException? Fault) NumberOf(Question question, string typed) =>
        !decimal.TryParse(Digits(typed).Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (null, new("answer.number", "Give a number, such as 12."))
            : Limit(question, number) is { } fault ? (null, fault) : (Plain(number), null);

    private static (string? Value, DomainRuleException? Fault) CompanionsOf(Question question, string typed) =>
        !int.TryParse(Digits(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (null, new("answer.count", "Give a whole number, such as 2."))
        : number > MaxCompanions ? (null, new("answer.at-most", "At most {0}.", MaxCompanions))
        : Limit(question, number) is { } fault ? (null, fault) : (Plain(number), null);

    private static (IReadOnlyList<string> Values, DomainRuleException? Fault) NamesOf(Question question, List<string> typed)
    {
        List<string> names = [.. typed.SelectMany(text => text.Split('\n')).Select(CleanText.Line).Where(name => name.Length > 0)];
        return names.Exists(name => name.Length > MaxLine) ? TooLong(MaxLine)
            : names.Count > MaxCompanions ? Wrong("answer.at-most", "At most {0}.", MaxCompanions)
            : Limit(question, names.Count) is { } fault ? ([], fault) : (names, null);
    }

    private static (IReadOnlyList<string> Values, DomainRuleException? Fault) ChoicesOf(Question question, List<string> typed)
    {
        List<string> keys = [.. question.Choices.Select(choice => choice.Key).Where(typed.Contains)];
        return typed.Exists(value => !keys.Contains(value)) ? Wrong("answer.choice", "Choose from the answers offered.")
            : question.Kind == QuestionKind.OneOf && keys.Count > 1 ? Wrong("answer.one", "Choose one answer only.")
            : question.Kind == QuestionKind.SeveralOf && Limit(question, keys.Count) is { } fault ? ([], fault) : (keys, null);
    }

    private static (string? Value, DomainRuleException? Fault) PhoneOf(string typed, string country)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        try
        {
            var number = numbers.Parse(typed, country.Length == 2 ? country : null);
            return numbers.IsValidNumber(number) ? (numbers.Format(number, PhoneNumberFormat.E164), null) : (null, NoPhone());
        }
        catch (NumberParseException)
        {
            return (null, NoPhone());
        }
    }

    private static DomainRuleException? Limit(Question question, decimal number) =>
        number < question.Least ? new("answer.at-least", "At least {0}.", question.Least)
        : number > question.Most ? new("answer.at-most", "At most {0}.", question.Most) : null;

    private static bool IsYes(List<string> typed) => typed.Exists(text => text is Yes or "true");

    private static string Plain(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    // People type the digits of their script.
    private static string Digits(string typed) => string.Concat(typed.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c == '٫' ? '.' : c));

    private static DomainRuleException NoPhone() => new("answer.phone", "Give a telephone number with the code of the country, such as +33 5 61 00 00 00.");

    private static (IReadOnlyList<string> Values, DomainRuleException? Fault) One((string? Value, DomainRuleException? Fault) read) => (read.Value is null ? [] : [read.Value], read.Fault);

    private static (IReadOnlyList<string> Values, DomainRuleException? Fault) TooLong(int most) => Wrong("answer.too-long", "At most {0} characters.", most);

    private static (IReadOnlyList<string> Values, DomainRuleException? Fault) Wrong(string code, string text, params object[] args) => ([], new(code, text, args));
}
