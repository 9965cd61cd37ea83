using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Groups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "InvitedAt",
                table: "Registrations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InvitedTo",
                table: "Registrations",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "GroupName",
                table: "Orders",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "GroupsNamePeopleUntil",
                table: "Events",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MaxGroupPlaces",
                table: "Events",
                type: "int",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "InvitedAt",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "InvitedTo",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "GroupName",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "GroupsNamePeopleUntil",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "MaxGroupPlaces",
                table: "Events");
        }
    }
}
