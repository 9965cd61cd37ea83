using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Hosts.Domain;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Contracts;
using EventsHub.Mailings.Domain;
using EventsHub.Testing;

namespace EventsHub.UnitTests.Mailings;

public sealed class MailingStateTests
{
    private static readonly DateTime Now = new(2026, 11, 30, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Event Conference = SampleEvents.Draft("TEST24", "Europe/Paris", "EUR", Host.FirstId, "en", "fr", "zh");

    private static MailingContent Content(params (string Language, string Text)[] texts)
    {
        var text = new LocalizedText(texts.Select(t => KeyValuePair.Create(t.Language, t.Text)));
        return new(text, text, "", IsEssential: true);
    }

    private static Mailing Draft() => Mailing.Write(Conference.ToHosted(), Content(("en", "Hello")), [], null, Now);

    private static string CodeOf(Action act) => Assert.Throws<DomainRuleException>(act).Code;

    [Fact]
    public void It_goes_from_draft_to_sent_and_can_be_stopped_between()
    {
        var mailing = Draft();
        var by = Guid.NewGuid();
        mailing.Release(3, 3, by, Now);
        Assert.Equal((MailingState.Sending, 3, by), (mailing.State, mailing.ReleasedTo, mailing.ReleasedBy));
        mailing.NoteSent(Now);
        Assert.Equal(MailingState.Sending, mailing.State);
        mailing.Stop(by, Now);
        mailing.NoteGathered(Now);
        mailing.NoteSent(Now);
        Assert.Equal(MailingState.Stopped, mailing.State);
        mailing.Resume();
        mailing.NoteSent(Now);
        mailing.NoteSent(Now.AddHours(1));
        Assert.Equal((MailingState.Sent, Now), (mailing.State, mailing.SentAt));
        Assert.Equal([typeof(MailingReleased), typeof(MailingStopped), typeof(MailingResumed), typeof(MailingSent)], mailing.DomainEvents.Select(e => e.GetType()));
    }

    [Fact]
    public void What_does_not_fit_its_state_is_refused()
    {
        var mailing = Draft();
        Assert.Equal("mailing.not-going-out", CodeOf(() => mailing.Stop(null, Now)));
        Assert.Equal("mailing.not-stopped", CodeOf(mailing.Resume));
        Assert.Equal("mailing.to-nobody", CodeOf(() => mailing.Release(0, 0, null, Now)));
        Assert.Equal("mailing.other-number", CodeOf(() => mailing.Release(2, 3, null, Now)));
        mailing.Release(3, 3, null, Now);
        Assert.Equal("mailing.released", CodeOf(() => mailing.Release(3, 3, null, Now)));
        Assert.Equal("mailing.released", CodeOf(() => mailing.Rewrite(Conference.ToHosted(), Content(("en", "Other")), [], null, Now)));
        Assert.Equal("mailing.released", CodeOf(mailing.CheckIsDraft));
    }

    [Fact]
    public void Every_language_has_subject_and_text_and_the_first_one_is_needed()
    {
        var hosted = Conference.ToHosted();
        Assert.Equal("mailing.no-subject", CodeOf(() => Mailing.Write(hosted, Content(("fr", "Bonjour")), [], null, Now)));
        Assert.Equal("mailing.no-text", CodeOf(() => Mailing.Write(hosted, new(new([new("en", "A"), new("fr", "B")]), LocalizedText.English("Hello"), "", true), [], null, Now)));
    }

    [Theory, InlineData("fr-CA", "fr"), InlineData("zh-Hant", "zh"), InlineData("ar", "en"), InlineData("en", "en")]
    public void A_reader_gets_their_language_or_the_first(string reader, string language) =>
        Assert.Equal(language, Mailing.Write(Conference.ToHosted(), Content(("en", "Hello"), ("fr", "Bonjour"), ("zh", "你好")), [], null, Now).LanguageFor(reader, "en"));

    [Fact]
    public void What_came_back_for_good_stays_so()
    {
        var recipient = MailingRecipient.Of(Guid.NewGuid(), Guid.NewGuid(), "a@example.org", "a@example.org", "en", isUnsubscribed: false, Now);
        Assert.False(recipient.CameBack("5.1.1", "gone", Now));
        recipient.WasSent(Now);
        Assert.True(recipient.CameBack("4.4.7", "late", Now));
        Assert.False(recipient.CameBack("4.2.2", "full", Now));
        Assert.True(recipient.CameBack("5.1.1", "gone", Now));
        Assert.False(recipient.CameBack("4.4.7", "late", Now));
        Assert.Equal((RecipientState.Bounced, "5.1.1", true), (recipient.State, recipient.BounceStatus, recipient.IsPermanent));
    }
}
