package it.percorsi.referral;

@OnRealServers
class ReferralsFileOnRealServersTest extends ReferralsFileTest {}
