using System.Globalization;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using PhoneNumbers;

namespace EventsHub.Forms.Contracts;

/// <summary>Answers in words for people.</summary>
public static class AnswerWords
{
    /// <summary>An answer as people read it in the current language; several values are separated by commas, names by line breaks.</summary>
    /// <param name="question">The question as it was asked.</param>
    /// <param name="values">The answer as it is stored.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="mainLanguage">The main language of the event.</param>
    public static string Show(this Question question, IReadOnlyList<string> values, Texts texts, string mainLanguage) => question.Kind switch
    {
        QuestionKind.YesNo or QuestionKind.Consent => values is ["yes"] ? texts["Yes"] : texts["No"],
        QuestionKind.OneOf or QuestionKind.SeveralOf => string.Join(", ", values.Select(value => question.Choices.FirstOrDefault(choice => choice.Key == value)?.Label.In(Languages.Current, mainLanguage) ?? value)),
        QuestionKind.Country => Countries.NameOf(values[0]),
        QuestionKind.Date => DateOnly.TryParseExact(values[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Dates.Long(day) : values[0],
        QuestionKind.Number => decimal.TryParse(values[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##########", CultureInfo.CurrentCulture) : values[0],
        QuestionKind.Phone => Readable(values[0]),
        QuestionKind.CompanionNames => string.Join('\n', values),
        _ => values[0],
    };

    private static string Readable(string number)
    {
        try
        {
            var numbers = PhoneNumberUtil.GetInstance();
            return numbers.Format(numbers.Parse(number, null), PhoneNumberFormat.INTERNATIONAL);
        }
        catch (NumberParseException)
        {
            return number;
        }
    }
}
