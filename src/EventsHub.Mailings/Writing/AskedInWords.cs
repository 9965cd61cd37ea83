using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Mailings.Writing;

/// <summary>A question whose answer a mail may say.</summary>
/// <param name="Key">The key of the question.</param>
/// <param name="Label">The question, in the current language.</param>
public sealed record AskedInWords(string Key, string Label)
{
    internal static AskedInWords Of(Question question, HostedEvent @event) => new(question.Key, question.Label.In(Languages.Current, @event.MainLanguage));
}
