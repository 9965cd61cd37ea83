using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using NodaTime;

namespace EventsHub.UnitTests.Programme;

public sealed class SessionTests
{
    private static readonly DateOnly Monday = new(2030, 6, 24);

    [Fact]
    public void A_talk_that_is_taken_in_loses_the_time_that_it_had_elsewhere_and_comes_last()
    {
        var (session, talk) = (With(Named("One"), Named("Two")), Named("Three"));
        talk.PutBack(Guid.NewGuid(), 5, new LocalDateTime(2030, 6, 24, 9, 0), []);
        session.TakeIn(talk);

        Assert.Equal((session.Id, null, 2), (talk.SessionId, talk.Starts, talk.Position));
        Assert.Equal(3, session.Talks.Count);
    }

    [Fact]
    public void A_talk_that_is_let_go_waits_and_the_others_close_up()
    {
        var (one, two, three) = (Named("One"), Named("Two"), Named("Three"));
        var session = With(one, two, three);
        session.LetGo(two);

        Assert.Equal((null, null), (two.SessionId, two.Starts));
        Assert.Equal([(one.Id, 0), (three.Id, 1)], session.Talks.Select(t => (t.Id, t.Position)));
        session.LetAllGo();
        Assert.Empty(session.Talks);
        Assert.Null(three.SessionId);
    }

    [Fact]
    public void A_session_around_a_talk_is_nothing_but_the_talk_until_somebody_chairs_it_or_its_title_is_another()
    {
        var talk = Named("One");
        var session = Session.Around(talk, Monday);
        Assert.Equal((session.Id, 20, Monday), (talk.SessionId, session.DurationMinutes, session.Day));
        Assert.True(session.IsNothingBut(talk));

        session.ChairedBy([Guid.NewGuid()]);
        Assert.False(session.IsNothingBut(talk));
        session.ChairedBy([]);
        session.Describe(session.Details with { Title = LocalizedText.English("Short talks") });
        Assert.False(session.IsNothingBut(talk));
    }

    [Fact]
    public void A_talk_is_placed_once_and_again_only_after_it_was_let_go()
    {
        var (talk, one, other) = (Named("One"), With(), With());
        talk.PlaceIn(one);
        Assert.Equal("talk.placed", Assert.Throws<DomainRuleException>(() => talk.PlaceIn(other)).Code);
        Assert.Equal("talk.placed", Assert.Throws<DomainRuleException>(() => Session.Around(talk, Monday)).Code);
        Assert.Equal(one.Id, talk.SessionId);

        one.LetGo(talk);
        talk.PlaceIn(other);
        Assert.Equal([talk], other.Talks);
    }

    [Fact]
    public void Whoever_speaks_or_chairs_cannot_leave_the_programme()
    {
        var ana = Speaker.Of(Guid.NewGuid(), PersonName.Of("Ana", "Sample"), "ana-sample");
        Assert.Equal("speaker.in-use", Assert.Throws<DomainRuleException>(() => ana.CheckCanLeave(speaks: true, chairs: true)).Code);
        Assert.Equal("speaker.chairs", Assert.Throws<DomainRuleException>(() => ana.CheckCanLeave(speaks: false, chairs: true)).Code);
        ana.CheckCanLeave(speaks: false, chairs: false);
    }

    [Fact]
    public void Chairs_stand_in_the_order_given_and_each_once()
    {
        var (ana, kim, sam) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var session = With();
        session.ChairedBy([ana, kim, ana]);
        Assert.Equal([ana, kim], session.ChairIds);
        session.ChairedBy([sam, ana]);
        Assert.Equal([sam, ana], session.ChairIds);
        Assert.All(session.Chairs, chair => Assert.Equal(session.Id, chair.SessionId));
    }

    private static Session With(params Talk[] talks)
    {
        var session = Session.Of(Guid.NewGuid(), new(LocalizedText.English("Session")), Monday);
        foreach (var talk in talks)
        {
            session.TakeIn(talk);
        }

        return session;
    }

    private static Talk Named(string title) => Talk.Of(Guid.NewGuid(), new(LocalizedText.English(title)) { DurationMinutes = 20 });
}
