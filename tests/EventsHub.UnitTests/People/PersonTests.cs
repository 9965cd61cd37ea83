using CsCheck;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.People.Contracts;
using EventsHub.People.Domain;

namespace EventsHub.UnitTests.People;

public sealed class PersonTests
{
    private static readonly Guid EventId = Guid.CreateVersion7();

    [Theory]
    [InlineData("0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData("0000000218250097", "0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233X")]
    [InlineData(" 0000-0002-1694-233x ", "0000-0002-1694-233X")]
    [InlineData("0000-0002-1825-0098", null)]
    [InlineData("0000-0002-1825-009", null)]
    [InlineData("X000-0002-1825-0097", null)]
    [InlineData("", null)]
    public void An_orcid_is_read_in_any_form_and_its_last_digit_tested(string typed, string? read) => Assert.Equal(read, OrcidId.Read(typed));

    [Theory]
    [InlineData("Marie", "Curie", "marie@example.org", true)]
    [InlineData("Curie, Marie", "", "MARIE@example.org", true)]
    [InlineData("MARIE CURIE", "", "marie@EXAMPLE.org", true)]
    [InlineData("Pierre", "Curie", "marie@example.org", false)]
    [InlineData("Marie", "Curie", "office@example.org", false)]
    [InlineData("Marie", "Curie", null, false)]
    public void Address_and_name_together_say_who_is_meant(string given, string family, string? email, bool isMeant) =>
        Assert.Equal(isMeant, Marie().IsMeantBy(new(PersonName.Of(given, family)) { Email = email }));

    [Fact]
    public void Two_without_an_address_are_not_known_to_be_one() =>
        Assert.False(Person.Of(EventId, new(PersonName.Of("Ana", "Sample"))).IsMeantBy(new(PersonName.Of("Ana", "Sample")) { Email = "" }));

    [Fact]
    public void A_name_that_only_lacks_what_is_known_changes_nothing()
    {
        var hanako = Person.Of(EventId, new(PersonName.Of("花子", "見本", "Hanako", "Mihon", NameOrder.FamilyFirst)));
        hanako.Describe(new(PersonName.Of("見本花子", "")));
        Assert.Equal(("花子", "Hanako Mihon"), (hanako.Name.Given, hanako.Name.Latin));
        hanako.Describe(new(PersonName.Of("見本", "Hana")));
        Assert.Equal("見本 Hana", hanako.Name.Native);
    }

    [Fact]
    public void What_is_not_spoken_of_stays_and_what_is_empty_goes()
    {
        var marie = Marie();
        marie.Describe(new(marie.Name) { Affiliation = "" });
        Assert.Equal(("marie@example.org", ""), (marie.Email, marie.Affiliation));
    }

    [Fact]
    public void Identifiers_are_one_in_each_system_and_right()
    {
        Assert.Equal("person.identifier-twice", Refused(() => Person.Of(EventId, new(PersonName.Of("A", "B")) { Identities = [new("member", "1"), new("Member", "2")] })));
        Assert.Equal("person.orcid", Refused(() => Person.Of(EventId, new(PersonName.Of("A", "B")) { Identities = [new("orcid", "0000-0002-1825-0098")] })));
        Assert.Equal("person.scheme", Refused(() => Person.Of(EventId, new(PersonName.Of("A", "B")) { Identities = [new("a b", "1")] })));
        Assert.Equal("person.identifier", Refused(() => Person.Of(EventId, new(PersonName.Of("A", "B")) { Identities = [new("member", " ")] })));
        Assert.Equal("person.nobody", Refused(() => Person.Of(EventId, new(PersonName.Of(" ", "")))));
    }

    [Fact]
    public void Who_cannot_be_one_is_not_merged()
    {
        var marie = Marie();
        Assert.Equal("person.same", marie.MayAbsorb(marie).Reason!.Code);
        Assert.Equal("person.other-event", marie.MayAbsorb(Person.Of(Guid.CreateVersion7(), marie.ToDetails())).Reason!.Code);
        var (one, two) = (With("orcid", "0000-0002-1825-0097"), With("orcid", "0000-0002-1694-233X"));
        Assert.Equal("person.other-identifier", one.MayAbsorb(two).Reason!.Code);
        Assert.True(one.MayAbsorb(With("orcid", "0000-0002-1825-0097")).IsAllowed);
        Assert.True(one.MayAbsorb(With("member", "7")).IsAllowed);
        var merged = Marie();
        marie.Absorb(merged, []);
        Assert.Equal("person.merged", Marie().MayAbsorb(merged).Reason!.Code);
        Assert.Equal("person.merged", merged.MayAbsorb(Marie()).Reason!.Code);
        Assert.Equal("person.merged", Refused(() => merged.Correct(new(PersonName.Of("A", "B")))));
    }

    [Fact]
    public void The_first_keeps_its_word_and_learns_what_only_the_second_knew_whatever_both_are()
    {
        var word = Gen.OneOf("", "Ana", "見本", "Sample & Sons", "é");
        var details = Gen.Select(word, word, word, word, Gen.OneOf("", "a@example.org", "b@example.org"),
            (given, latin, affiliation, phone, email) => new PersonDetails(PersonName.Of(given.Length > 0 ? given : "X", "Y", latin, "")) { Affiliation = affiliation, Phone = phone, Email = email });
        Gen.Select(details, details).Sample((one, two) =>
        {
            var (first, second) = (Person.Of(EventId, one), Person.Of(EventId, two));
            var (before, other) = (first.ToRow(), second.ToRow());
            var foreseen = first.WithWhatIsKnownOf(second);
            Guid[] roles = [Guid.CreateVersion7()];

            first.Absorb(second, roles);

            Assert.Equal(before.Name.Native, first.Name.Native);
            Kept(before.Email, other.Email, first.Email);
            Kept(before.Affiliation, other.Affiliation, first.Affiliation);
            Kept(before.Phone, other.Phone, first.Phone);
            Assert.Equal((foreseen.Name, foreseen.Email, foreseen.Affiliation, foreseen.Phone), (first.Name, first.Email, first.Affiliation, first.Phone));
            // Who was merged is as before once the merge is taken back.
            Assert.Equal(roles, first.Release(second));
            Assert.Equal(other, second.ToRow());
        });

        static void Kept(string mine, string theirs, string now) => Assert.Equal(mine.Length > 0 ? mine : theirs, now);
    }

    [Fact]
    public void A_second_person_has_no_identifier_of_the_first()
    {
        Guid[] roles = [Guid.NewGuid(), Guid.NewGuid()];
        var first = With("orcid", "0000-0002-1825-0097");
        Assert.Equal(["person.split", "person.split", "person.split"], [Refused(() => first.Fork(roles, [])), Refused(() => first.Fork(roles, roles)), Refused(() => first.Fork(roles, [Guid.NewGuid()]))]);
        var second = first.Fork(roles, roles[1..]);
        Assert.Empty(second.Identifiers);
        Assert.Equal("Ana Sample", second.Name.Native);
    }

    [Fact]
    public void Nobody_is_invited_twice_in_a_day_or_without_an_address()
    {
        var now = new DateTime(2030, 3, 1, 12, 0, 0, DateTimeKind.Utc);
        var marie = Marie();
        marie.Invite(now);
        Assert.Equal("person.invited", Refused(() => marie.Invite(now.AddHours(23))));
        marie.Invite(now.AddHours(24));
        Assert.Equal("person.no-address", Refused(() => With("member", "7").Invite(now)));
    }

    private static Person Marie() => Person.Of(EventId, new(PersonName.Of("Marie", "Curie")) { Email = "marie@example.org", Affiliation = "Sample Institute" });

    private static Person With(string scheme, string value) => Person.Of(EventId, new(PersonName.Of("Ana", "Sample")) { Identities = [new(scheme, value)] });

    private static string Refused(Action act) => Assert.Throws<DomainRuleException>(act).Code;
}
