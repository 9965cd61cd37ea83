using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Export;

namespace EventsHub.Registrations.Import;

/// <summary>The columns of a file that hold answers to the questions of an event: labelled as in a list exported here, or by the question's key, or by the question itself in any of its languages.</summary>
internal sealed class AnswerCells
{
    private readonly List<(int Index, Question Question)> _columns = [];
    private readonly bool _isGuarded;

    private AnswerCells(bool isGuarded) => _isGuarded = isGuarded;

    /// <summary>Finds the columns. A column that means something else is none of them.</summary>
    public static AnswerCells In(FileFormat format, IReadOnlyList<string> header, EventForm form)
    {
        var cells = new AnswerCells(format.IsGuarded);
        for (var i = 0; i < format.Fields.Count && format.HasHeader; i++)
        {
            if (format.Fields[i] == ImportField.Ignore && form.Content.Questions.FirstOrDefault(question => IsCalled(question, header[i])) is { } asked && cells._columns.TrueForAll(column => column.Question != asked))
            {
                cells._columns.Add((i, asked));
            }
        }

        return cells;
    }

    /// <summary>The question whose answers a column holds, counted from 0; null for none.</summary>
    public Question? QuestionIn(int column) => _columns.Find(c => c.Index == column).Question;

    /// <summary>What a row answers, by the key of the question; empty cells say nothing.</summary>
    public Dictionary<string, List<string?>> Of(TableRow row) => _columns
        .Where(column => column.Index < row.Cells.Count && row.Cells[column.Index].Length > 0)
        .ToDictionary(column => column.Question.Key, column => Values(column.Question, _isGuarded ? SpreadsheetText.Unguard(row.Cells[column.Index]) : row.Cells[column.Index]));

    private static bool IsCalled(Question question, string label) =>
        label == RegistrationColumns.Answer + question.Key || label == question.Key || question.Label.All.Values.Any(own => SearchText.Fold(own) == SearchText.Fold(label));

    // Choices are named by their keys or as people read them; what is called by neither is refused when it is read.
    private static List<string?> Values(Question question, string cell) => question.Kind switch
    {
        QuestionKind.OneOf => [KeyOf(question, cell)],
        QuestionKind.SeveralOf => [.. cell.Split([',', ';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => KeyOf(question, name))],
        QuestionKind.YesNo or QuestionKind.Consent => [SearchText.Fold(cell) is "yes" or "oui" or "ja" or "true" or "1" or "x" ? "yes" : SearchText.Fold(cell) is "no" or "non" or "nein" or "false" or "0" ? "no" : cell],
        _ => [cell],
    };

    private static string KeyOf(Question question, string name) =>
        question.Choices.FirstOrDefault(choice => choice.Key == name || choice.Label.All.Values.Any(own => SearchText.Fold(own) == SearchText.Fold(name)))?.Key ?? name;
}
