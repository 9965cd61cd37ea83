using System.Globalization;
using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Forms.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;
using EventsHub.Shell.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Forms.Contracts;

/// <summary>Fields for all questions of a form: <c>&lt;question-fields for="Input.Answers" asked="Model.Asked" /&gt;</c>. The property is a dictionary of lists of texts by the key of the question. Those that
/// depend on a ticket or an answer are hidden by a script until they are asked; without the script all are there, and answers to those not asked are left aside.</summary>
[HtmlTargetElement("question-fields", Attributes = "for,asked", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QuestionFieldsTagHelper(Texts texts) : TagHelper
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The answers given.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>What is asked.</summary>
    public AskedForm Asked { get; set; } = null!;

    /// <summary>The view that the fields stand in.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "questions");
        output.Attributes.SetAttribute("data-questions", For.Name);
        output.Attributes.SetAttribute("data-ticket-field", Asked.TicketField);
        output.Attributes.SetAttribute("data-options-field", Asked.OptionsField);
        if (Asked.Ticket is { } ticket)
        {
            output.Attributes.SetAttribute("data-ticket", ticket);
        }

        var held = For.Model as IReadOnlyDictionary<string, List<string?>>;
        foreach (var question in Asked.Form.Content.Questions)
        {
            var part = new TagBuilder("div");
            part.Attributes["data-question"] = question.Key;
            if (question.When is { } condition)
            {
                part.Attributes["data-when"] = JsonSerializer.Serialize(new { condition.Any, Terms = condition.Terms.Select(term => new { Subject = term.Subject.ToString(), term.Question, term.Values }) }, Json);
            }

            part.InnerHtml.AppendHtml(FieldOf(question, Held(question, held?.GetValueOrDefault(question.Key))));
            output.Content.AppendHtml(part);
        }
    }

    private TagHelperOutput FieldOf(Question question, List<string> held)
    {
        var field = new FieldTagHelper(texts)
        {
            For = new($"{For.Name}[{question.Key}]", For.ModelExplorer.GetExplorerForExpression(typeof(List<string>), held)),
            Label = In(question.Label),
            Hint = HintOf(question),
            Type = TypeOf(question.Kind),
            Required = question.Required,
            Options = OptionsOf(question),
            Empty = question.Kind == QuestionKind.Country ? "–" : null,
            ViewContext = ViewContext,
        };
        var inner = new TagHelperOutput("field", [.. AttributesOf(question)], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        field.Process(null!, inner);
        return inner;
    }

    private static List<string> Held(Question question, List<string?>? given) => question.Kind switch
    {
        QuestionKind.Consent => given?.Contains("yes") == true ? ["true"] : [],
        QuestionKind.CompanionNames => given is null ? [] : [string.Join('\n', given)],
        _ => [.. given?.OfType<string>() ?? []],
    };

    private static string TypeOf(QuestionKind kind) => kind switch
    {
        QuestionKind.LongText or QuestionKind.Address or QuestionKind.CompanionNames => "textarea",
        QuestionKind.Number or QuestionKind.CompanionCount => "number",
        QuestionKind.Date => "date",
        QuestionKind.YesNo or QuestionKind.OneOf => "radio",
        QuestionKind.SeveralOf => "checkboxes",
        QuestionKind.Country => "select",
        QuestionKind.Phone => "tel",
        QuestionKind.Consent => "checkbox",
        _ => "text",
    };

    private static IEnumerable<TagHelperAttribute> AttributesOf(Question question) => question.Kind switch
    {
        QuestionKind.Text => [new("dir", "auto"), new("maxlength", AnswerReading.MaxLine)],
        QuestionKind.LongText => [new("dir", "auto"), new("rows", 4), new("maxlength", AnswerReading.MaxText)],
        QuestionKind.Address => [new("dir", "auto"), new("rows", 4), new("autocomplete", "street-address")],
        QuestionKind.CompanionNames => [new("dir", "auto"), new("rows", 3)],
        QuestionKind.Phone => [new("dir", "ltr"), new("autocomplete", "tel")],
        QuestionKind.Country => [new("autocomplete", "country")],
        QuestionKind.CompanionCount => [new("min", question.Least ?? 0), new("max", question.Most ?? AnswerReading.MaxCompanions), new("step", 1)],
        QuestionKind.Number => [new("step", "any"), .. question.Least is { } least ? [new TagHelperAttribute("min", least)] : Array.Empty<TagHelperAttribute>(),
            .. question.Most is { } most ? [new TagHelperAttribute("max", most)] : Array.Empty<TagHelperAttribute>()],
        _ => [],
    };

    private IEnumerable<SelectListItem>? OptionsOf(Question question) => question.Kind switch
    {
        QuestionKind.YesNo => [new(texts["Yes"], "yes"), new(texts["No"], "no")],
        QuestionKind.OneOf or QuestionKind.SeveralOf => [.. question.Choices.Select(ItemOf)],
        QuestionKind.Country => Choices.OfCountries(),
        _ => null,
    };

    private SelectListItem ItemOf(QuestionChoice choice)
    {
        var label = In(choice.Label);
        if (Asked.Options.FirstOrDefault(option => option.Code == choice.Option) is not { } option)
        {
            return new(label, choice.Key) { Disabled = choice.Option is not null };
        }

        List<string> parts = [label];
        if (Asked.ShowsPrices && option.PriceMinor > 0)
        {
            parts.Add(Amounts.Show(option.PriceMinor, Asked.Currency));
        }

        if (option.State == OfferState.OnSale && option.PlacesLeft is { } left)
        {
            parts.Add(texts.Count(left, "{0} place left", "{0} places left"));
        }
        else if (option.State != OfferState.OnSale)
        {
            parts.Add(option.State == OfferState.SoldOut ? texts["Sold out"].Value : texts["No longer on sale"].Value);
        }

        return new(string.Join(" · ", parts), choice.Key) { Disabled = option.State != OfferState.OnSale && !Asked.Held.Contains(option.Code) };
    }

    private string HintOf(Question question)
    {
        var purpose = In(question.Purpose).TrimEnd('.', ' ');
        string?[] parts =
        [
            In(question.Help),
            question.Kind == QuestionKind.CompanionNames ? texts["One name a line."].Value : null,
            LimitsOf(question),
            purpose.Length > 0 ? texts["What for: {0}.", purpose].Value : null,
            question.SeenBy == AnswerAudience.Organisers ? texts["Only the organisers see the answer."].Value : null,
            question.KeptDays is { } days ? texts.Count(days, "Erased {0} day after the event.", "Erased {0} days after the event.").Value : null,
        ];
        return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private string? LimitsOf(Question question) => question.Kind is not (QuestionKind.SeveralOf or QuestionKind.CompanionNames) ? null : (question.Least, question.Most) switch
    {
        ({ } least, { } most) => texts["{0} to {1}.", Number(least), Number(most)].Value,
        ({ } least, null) => texts["At least {0}.", Number(least)].Value,
        (null, { } most) => texts["At most {0}.", Number(most)].Value,
        _ => null,
    };

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.CurrentCulture);

    private string In(LocalizedText text) => text.In(Languages.Current, Asked.MainLanguage);
}
